CREATE TABLE "recommendation_outcome" (
	"document_id" uuid PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"reason" text,
	"act_number" text,
	"act_date" date,
	"sitting" date,
	"round_id" uuid,
	"recorded_by" uuid,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "recommendation_outcome" ADD CONSTRAINT "recommendation_outcome_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_outcome" ADD CONSTRAINT "recommendation_outcome_round_id_sign_off_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."sign_off_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_outcome" ADD CONSTRAINT "recommendation_outcome_recorded_by_person_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- What the mayors answered stays as it is (docs/spec/decisions.md R9, V5).
REVOKE UPDATE, DELETE ON recommendation_outcome FROM corale_app;
--> statement-breakpoint
CREATE TRIGGER recommendation_outcome_kept BEFORE UPDATE OR DELETE ON recommendation_outcome FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER recommendation_outcome_whole BEFORE TRUNCATE ON recommendation_outcome FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
