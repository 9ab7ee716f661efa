CREATE TABLE "recommendation_origin" (
	"document_id" uuid PRIMARY KEY NOT NULL,
	"workshop_id" uuid NOT NULL,
	"cluster_id" uuid NOT NULL,
	"contributions" integer NOT NULL,
	"supporters" integer NOT NULL,
	"people" integer NOT NULL,
	"tables" integer NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "workshop" ADD COLUMN "minutes_id" uuid;--> statement-breakpoint
ALTER TABLE "recommendation_origin" ADD CONSTRAINT "recommendation_origin_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_origin" ADD CONSTRAINT "recommendation_origin_workshop_id_workshop_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshop"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_origin" ADD CONSTRAINT "recommendation_origin_cluster_id_cluster_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."cluster"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop" ADD CONSTRAINT "workshop_minutes_id_document_id_fk" FOREIGN KEY ("minutes_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;