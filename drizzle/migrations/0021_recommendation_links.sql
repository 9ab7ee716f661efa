CREATE TABLE "recommendation_link" (
	"id" uuid PRIMARY KEY NOT NULL,
	"recommendation_id" uuid NOT NULL,
	"section_id" uuid NOT NULL,
	"anchor" jsonb NOT NULL,
	"extent" text NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"taken_back_by" uuid,
	"taken_back_at" timestamp with time zone,
	"taken_back_reason" text,
	CONSTRAINT "recommendation_link_taken_back" CHECK (num_nulls("recommendation_link"."taken_back_by", "recommendation_link"."taken_back_at", "recommendation_link"."taken_back_reason") in (0, 3))
);
--> statement-breakpoint
ALTER TABLE "recommendation_link" ADD CONSTRAINT "recommendation_link_recommendation_id_document_id_fk" FOREIGN KEY ("recommendation_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_link" ADD CONSTRAINT "recommendation_link_section_id_document_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_link" ADD CONSTRAINT "recommendation_link_by_person_id_fk" FOREIGN KEY ("by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_link" ADD CONSTRAINT "recommendation_link_taken_back_by_person_id_fk" FOREIGN KEY ("taken_back_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "recommendation_link_of" ON "recommendation_link" USING btree ("recommendation_id");--> statement-breakpoint
CREATE INDEX "recommendation_link_in" ON "recommendation_link" USING btree ("section_id");--> statement-breakpoint
-- A link stays on record: its anchor is renewed, and it is taken back with a reason; nothing else of it changes.
REVOKE UPDATE, DELETE ON recommendation_link FROM corale_app;
--> statement-breakpoint
GRANT UPDATE (anchor, taken_back_by, taken_back_at, taken_back_reason) ON recommendation_link TO corale_app;
--> statement-breakpoint
-- What an erasure reads and masks of it (docs/spec/decisions.md E1).
GRANT SELECT, UPDATE (anchor, taken_back_reason) ON recommendation_link TO corale_eraser;
