CREATE TABLE "consultation_invitee" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" uuid NOT NULL,
	"person_id" uuid,
	"organisation_id" uuid,
	CONSTRAINT "consultation_invitee_one" CHECK (("consultation_invitee"."person_id" is null) <> ("consultation_invitee"."organisation_id" is null))
);
--> statement-breakpoint
CREATE TABLE "consultation_round" (
	"id" uuid PRIMARY KEY NOT NULL,
	"district_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"instructions" text NOT NULL,
	"deadline" timestamp with time zone NOT NULL,
	"opened_by" uuid NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"reminded_at" timestamp with time zone,
	"closed_by" uuid,
	"closed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "consultation_round_document" (
	"round_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	CONSTRAINT "consultation_round_document_round_id_document_id_pk" PRIMARY KEY("round_id","document_id")
);
--> statement-breakpoint
CREATE TABLE "observation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"round_id" uuid,
	"anchor" jsonb,
	"proposal" jsonb,
	"state" text NOT NULL,
	"outcome" text,
	"merged_into" uuid,
	"assigned_person_id" uuid,
	"assigned_organisation_id" uuid,
	"due" date,
	"revision" integer NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "observation_outcome" CHECK (("observation"."state" = 'answered') = ("observation"."outcome" is not null)),
	CONSTRAINT "observation_merged" CHECK (("observation"."state" = 'merged') = ("observation"."merged_into" is not null)),
	CONSTRAINT "observation_assigned_one" CHECK ("observation"."assigned_person_id" is null or "observation"."assigned_organisation_id" is null)
);
--> statement-breakpoint
CREATE TABLE "observation_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"observation_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"kind" text NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"office" text NOT NULL,
	"organisation_id" uuid,
	"words" text NOT NULL,
	"mentions" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"outcome" text,
	"key" uuid,
	"at" timestamp with time zone NOT NULL,
	"edited_at" timestamp with time zone,
	"hidden_by" uuid,
	"hidden_at" timestamp with time zone,
	"hidden_reason" text,
	CONSTRAINT "observation_entry_hidden" CHECK (("observation_entry"."hidden_at" is null) = ("observation_entry"."hidden_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "observation_entry_history" (
	"entry_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"words" text NOT NULL,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "observation_entry_history_entry_id_version_pk" PRIMARY KEY("entry_id","version")
);
--> statement-breakpoint
CREATE TABLE "letter" (
	"id" uuid PRIMARY KEY NOT NULL,
	"district_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"dropped_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "mail_preference" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"digest" boolean NOT NULL,
	"mentions" boolean NOT NULL,
	"deadlines" boolean NOT NULL,
	"digest_day" text
);
--> statement-breakpoint
CREATE TABLE "notice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"place" bigserial NOT NULL,
	"person_id" uuid NOT NULL,
	"document_id" uuid,
	"facts" jsonb NOT NULL,
	"cause" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	"letter_id" uuid
);
--> statement-breakpoint
CREATE TABLE "outbox_reading" (
	"district_id" uuid PRIMARY KEY NOT NULL,
	"up_to" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "document_update" ADD COLUMN "credited_to" uuid;--> statement-breakpoint
ALTER TABLE "consultation_invitee" ADD CONSTRAINT "consultation_invitee_round_id_consultation_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."consultation_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_invitee" ADD CONSTRAINT "consultation_invitee_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_invitee" ADD CONSTRAINT "consultation_invitee_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_round" ADD CONSTRAINT "consultation_round_district_id_district_id_fk" FOREIGN KEY ("district_id") REFERENCES "public"."district"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_round" ADD CONSTRAINT "consultation_round_opened_by_person_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_round" ADD CONSTRAINT "consultation_round_closed_by_person_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_round_document" ADD CONSTRAINT "consultation_round_document_round_id_consultation_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."consultation_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_round_document" ADD CONSTRAINT "consultation_round_document_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_round_id_consultation_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."consultation_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_assigned_person_id_person_id_fk" FOREIGN KEY ("assigned_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_assigned_organisation_id_organisation_id_fk" FOREIGN KEY ("assigned_organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation_entry" ADD CONSTRAINT "observation_entry_observation_id_observation_id_fk" FOREIGN KEY ("observation_id") REFERENCES "public"."observation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation_entry" ADD CONSTRAINT "observation_entry_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation_entry" ADD CONSTRAINT "observation_entry_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation_entry" ADD CONSTRAINT "observation_entry_hidden_by_person_id_fk" FOREIGN KEY ("hidden_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation_entry_history" ADD CONSTRAINT "observation_entry_history_entry_id_observation_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."observation_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_preference" ADD CONSTRAINT "mail_preference_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "consultation_invitee_person" ON "consultation_invitee" USING btree ("round_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "consultation_invitee_organisation" ON "consultation_invitee" USING btree ("round_id","organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "consultation_round_number" ON "consultation_round" USING btree ("district_id","number");--> statement-breakpoint
CREATE INDEX "round_document_document" ON "consultation_round_document" USING btree ("document_id");--> statement-breakpoint
CREATE UNIQUE INDEX "observation_number" ON "observation" USING btree ("document_id","number");--> statement-breakpoint
CREATE INDEX "observation_round" ON "observation" USING btree ("round_id");--> statement-breakpoint
CREATE UNIQUE INDEX "observation_entry_place" ON "observation_entry" USING btree ("observation_id","place");--> statement-breakpoint
CREATE UNIQUE INDEX "observation_entry_key" ON "observation_entry" USING btree ("person_id","key");--> statement-breakpoint
CREATE INDEX "letter_next" ON "letter" USING btree ("sent_at","next_at");--> statement-breakpoint
CREATE UNIQUE INDEX "notice_cause" ON "notice" USING btree ("person_id","cause");--> statement-breakpoint
CREATE INDEX "notice_person" ON "notice" USING btree ("person_id","place");