CREATE TABLE "guest" (
	"id" uuid PRIMARY KEY NOT NULL,
	"district_id" uuid NOT NULL,
	"name" text,
	"organisation_id" uuid,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "guest_session" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"guest_id" uuid NOT NULL,
	"ends_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cluster" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workshop_id" uuid NOT NULL,
	"title" text NOT NULL,
	"position" integer NOT NULL,
	"document_id" uuid,
	"deleted_at" timestamp with time zone,
	"revision" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contribution" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workshop_id" uuid NOT NULL,
	"table_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"on_behalf" boolean NOT NULL,
	"kind" text NOT NULL,
	"words" text NOT NULL,
	"tags" jsonb NOT NULL,
	"question_id" uuid,
	"cluster_id" uuid,
	"merged_into" uuid,
	"hidden_at" timestamp with time zone,
	"hidden_by" uuid,
	"hidden_reason" text,
	"revision" integer DEFAULT 0 NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "contribution_not_itself" CHECK ("contribution"."merged_into" <> "contribution"."id")
);
--> statement-breakpoint
CREATE TABLE "minority_position" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cluster_id" uuid NOT NULL,
	"table_id" uuid,
	"people" integer NOT NULL,
	"words" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "participant" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workshop_id" uuid NOT NULL,
	"guest_id" uuid,
	"person_id" uuid,
	"organisation_id" uuid,
	"table_id" uuid,
	"muted" boolean DEFAULT false NOT NULL,
	"removed_at" timestamp with time zone,
	"supports" integer DEFAULT 0 NOT NULL,
	"preferences" integer DEFAULT 0 NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"joined_at" timestamp with time zone NOT NULL,
	CONSTRAINT "participant_one" CHECK (("participant"."guest_id" is null) <> ("participant"."person_id" is null)),
	CONSTRAINT "participant_counts" CHECK ("participant"."supports" >= 0 and "participant"."preferences" >= 0)
);
--> statement-breakpoint
CREATE TABLE "preference" (
	"cluster_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "preference_cluster_id_participant_id_pk" PRIMARY KEY("cluster_id","participant_id")
);
--> statement-breakpoint
CREATE TABLE "support" (
	"contribution_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "support_contribution_id_participant_id_pk" PRIMARY KEY("contribution_id","participant_id")
);
--> statement-breakpoint
CREATE TABLE "workshop" (
	"id" uuid PRIMARY KEY NOT NULL,
	"district_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"theme" text NOT NULL,
	"venue" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"agenda" text NOT NULL,
	"subdistrict_id" uuid,
	"code" text NOT NULL,
	"door_closed" boolean DEFAULT false NOT NULL,
	"state" text NOT NULL,
	"phase" text NOT NULL,
	"timer_ends_at" timestamp with time zone,
	"timer_left_ms" integer,
	"timer_whole_ms" integer,
	"broadcast" text,
	"broadcast_at" timestamp with time zone,
	"support_budget" integer NOT NULL,
	"preference_budget" integer NOT NULL,
	"keeps_names_days" integer NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"opened_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"names_forgotten_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "workshop_facilitator" (
	"workshop_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "workshop_facilitator_workshop_id_person_id_pk" PRIMARY KEY("workshop_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "workshop_invitation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workshop_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"email" text,
	"token_hash" text NOT NULL,
	"places" integer NOT NULL,
	"invited_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "workshop_question" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workshop_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"words" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workshop_registration" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workshop_id" uuid NOT NULL,
	"invitation_id" uuid,
	"organisation_id" uuid,
	"name" text,
	"accessibility" text,
	"table_id" uuid,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workshop_step" (
	"workshop_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"state" text NOT NULL,
	"phase" text NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "workshop_step_workshop_id_ordinal_pk" PRIMARY KEY("workshop_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "workshop_table" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workshop_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"name" text,
	"document_id" uuid NOT NULL,
	"frozen" boolean DEFAULT false NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "guest" ADD CONSTRAINT "guest_district_id_district_id_fk" FOREIGN KEY ("district_id") REFERENCES "public"."district"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest" ADD CONSTRAINT "guest_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_session" ADD CONSTRAINT "guest_session_guest_id_guest_id_fk" FOREIGN KEY ("guest_id") REFERENCES "public"."guest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cluster" ADD CONSTRAINT "cluster_workshop_id_workshop_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshop"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cluster" ADD CONSTRAINT "cluster_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_workshop_id_workshop_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshop"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_table_id_workshop_table_id_fk" FOREIGN KEY ("table_id") REFERENCES "public"."workshop_table"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_question_id_workshop_question_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."workshop_question"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_cluster_id_cluster_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."cluster"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_hidden_by_person_id_fk" FOREIGN KEY ("hidden_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minority_position" ADD CONSTRAINT "minority_position_cluster_id_cluster_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."cluster"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minority_position" ADD CONSTRAINT "minority_position_table_id_workshop_table_id_fk" FOREIGN KEY ("table_id") REFERENCES "public"."workshop_table"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "participant_workshop_id_workshop_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshop"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "participant_guest_id_guest_id_fk" FOREIGN KEY ("guest_id") REFERENCES "public"."guest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "participant_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "participant_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "participant_table_id_workshop_table_id_fk" FOREIGN KEY ("table_id") REFERENCES "public"."workshop_table"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preference" ADD CONSTRAINT "preference_cluster_id_cluster_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."cluster"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preference" ADD CONSTRAINT "preference_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support" ADD CONSTRAINT "support_contribution_id_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contribution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support" ADD CONSTRAINT "support_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop" ADD CONSTRAINT "workshop_district_id_district_id_fk" FOREIGN KEY ("district_id") REFERENCES "public"."district"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop" ADD CONSTRAINT "workshop_subdistrict_id_subdistrict_id_fk" FOREIGN KEY ("subdistrict_id") REFERENCES "public"."subdistrict"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_facilitator" ADD CONSTRAINT "workshop_facilitator_workshop_id_workshop_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshop"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_facilitator" ADD CONSTRAINT "workshop_facilitator_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_invitation" ADD CONSTRAINT "workshop_invitation_workshop_id_workshop_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshop"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_invitation" ADD CONSTRAINT "workshop_invitation_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_question" ADD CONSTRAINT "workshop_question_workshop_id_workshop_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshop"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_registration" ADD CONSTRAINT "workshop_registration_workshop_id_workshop_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshop"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_registration" ADD CONSTRAINT "workshop_registration_invitation_id_workshop_invitation_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."workshop_invitation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_registration" ADD CONSTRAINT "workshop_registration_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_registration" ADD CONSTRAINT "workshop_registration_table_id_workshop_table_id_fk" FOREIGN KEY ("table_id") REFERENCES "public"."workshop_table"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_step" ADD CONSTRAINT "workshop_step_workshop_id_workshop_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshop"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_table" ADD CONSTRAINT "workshop_table_workshop_id_workshop_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshop"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_table" ADD CONSTRAINT "workshop_table_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "guest_session_of" ON "guest_session" USING btree ("guest_id");--> statement-breakpoint
CREATE INDEX "cluster_of" ON "cluster" USING btree ("workshop_id");--> statement-breakpoint
CREATE UNIQUE INDEX "cluster_recommendation" ON "cluster" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "contribution_of" ON "contribution" USING btree ("workshop_id");--> statement-breakpoint
CREATE INDEX "contribution_at_table" ON "contribution" USING btree ("table_id","at");--> statement-breakpoint
CREATE INDEX "contribution_by" ON "contribution" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "minority_position_of" ON "minority_position" USING btree ("cluster_id");--> statement-breakpoint
CREATE UNIQUE INDEX "participant_guest" ON "participant" USING btree ("guest_id");--> statement-breakpoint
CREATE UNIQUE INDEX "participant_person" ON "participant" USING btree ("workshop_id","person_id");--> statement-breakpoint
CREATE INDEX "participant_of" ON "participant" USING btree ("workshop_id");--> statement-breakpoint
CREATE UNIQUE INDEX "workshop_number" ON "workshop" USING btree ("district_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "workshop_code" ON "workshop" USING btree ("code") WHERE "workshop"."state" <> 'ended';--> statement-breakpoint
CREATE UNIQUE INDEX "workshop_invitation_of" ON "workshop_invitation" USING btree ("workshop_id","organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "workshop_invitation_token" ON "workshop_invitation" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "workshop_question_of" ON "workshop_question" USING btree ("workshop_id");--> statement-breakpoint
CREATE INDEX "workshop_registration_of" ON "workshop_registration" USING btree ("workshop_id");--> statement-breakpoint
CREATE UNIQUE INDEX "workshop_table_number" ON "workshop_table" USING btree ("workshop_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "workshop_table_document" ON "workshop_table" USING btree ("document_id");