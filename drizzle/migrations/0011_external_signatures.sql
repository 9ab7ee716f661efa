CREATE TABLE "external_signature" (
	"id" uuid PRIMARY KEY NOT NULL,
	"district_id" uuid NOT NULL,
	"version_id" uuid,
	"round_id" uuid,
	"pdf_sha256" text NOT NULL,
	"sha256" text NOT NULL,
	"size" integer NOT NULL,
	"file_name" text NOT NULL,
	"format" text NOT NULL,
	"protocol_number" text NOT NULL,
	"protocol_date" text NOT NULL,
	"reading" jsonb NOT NULL,
	"registered_by" uuid NOT NULL,
	"registered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "external_signature_one" CHECK (("external_signature"."version_id" is null) <> ("external_signature"."round_id" is null))
);
--> statement-breakpoint
CREATE TABLE "kept_pdf" (
	"sha256" text NOT NULL,
	"version_id" uuid,
	"round_id" uuid,
	"size" integer NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "kept_pdf_one" CHECK (("kept_pdf"."version_id" is null) <> ("kept_pdf"."round_id" is null))
);
--> statement-breakpoint
ALTER TABLE "external_signature" ADD CONSTRAINT "external_signature_district_id_district_id_fk" FOREIGN KEY ("district_id") REFERENCES "public"."district"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "external_signature" ADD CONSTRAINT "external_signature_version_id_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "external_signature" ADD CONSTRAINT "external_signature_round_id_sign_off_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."sign_off_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "external_signature" ADD CONSTRAINT "external_signature_registered_by_person_id_fk" FOREIGN KEY ("registered_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kept_pdf" ADD CONSTRAINT "kept_pdf_version_id_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kept_pdf" ADD CONSTRAINT "kept_pdf_round_id_sign_off_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."sign_off_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "external_signature_version" ON "external_signature" USING btree ("version_id","sha256");--> statement-breakpoint
CREATE UNIQUE INDEX "external_signature_round" ON "external_signature" USING btree ("round_id","sha256");--> statement-breakpoint
CREATE UNIQUE INDEX "kept_pdf_version" ON "kept_pdf" USING btree ("version_id");--> statement-breakpoint
CREATE UNIQUE INDEX "kept_pdf_round" ON "kept_pdf" USING btree ("round_id");--> statement-breakpoint
-- What was signed, and what was brought back signed, stays as it was.
REVOKE UPDATE, DELETE ON kept_pdf, external_signature FROM corale_app;
--> statement-breakpoint
CREATE TRIGGER kept_pdf_kept BEFORE UPDATE OR DELETE ON kept_pdf FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER kept_pdf_whole BEFORE TRUNCATE ON kept_pdf FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER external_signature_kept BEFORE UPDATE OR DELETE ON external_signature FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER external_signature_whole BEFORE TRUNCATE ON external_signature FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
GRANT SELECT, UPDATE ON kept_pdf, external_signature TO corale_eraser;
