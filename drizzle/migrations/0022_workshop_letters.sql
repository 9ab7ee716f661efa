CREATE TABLE "workshop_letter" (
	"id" uuid PRIMARY KEY NOT NULL,
	"invitation_id" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"dropped_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "workshop_registration" ADD COLUMN "seated_by_hand" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "workshop_letter" ADD CONSTRAINT "workshop_letter_invitation_id_workshop_invitation_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."workshop_invitation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "workshop_letter_of" ON "workshop_letter" USING btree ("invitation_id");--> statement-breakpoint
CREATE INDEX "workshop_letter_next" ON "workshop_letter" USING btree ("next_at") WHERE "workshop_letter"."sent_at" is null and "workshop_letter"."dropped_at" is null;