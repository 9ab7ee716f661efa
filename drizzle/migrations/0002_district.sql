CREATE TABLE "invitation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"district_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"email" text,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"mailed_at" timestamp with time zone,
	"accepted_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "invitation_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "login_passkey" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text,
	"public_key" text NOT NULL,
	"user_id" text NOT NULL,
	"credential_id" text NOT NULL,
	"counter" integer NOT NULL,
	"device_type" text NOT NULL,
	"backed_up" boolean NOT NULL,
	"transports" text,
	"created_at" timestamp with time zone DEFAULT now(),
	"aaguid" text,
	CONSTRAINT "login_passkey_credential_id_unique" UNIQUE("credential_id")
);
--> statement-breakpoint
ALTER TABLE "municipality" ALTER COLUMN "subdistrict_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "document_profile" ADD COLUMN "number" integer;--> statement-breakpoint
ALTER TABLE "document_profile" ADD COLUMN "fields" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "document_profile" ADD COLUMN "derived_from" uuid;--> statement-breakpoint
ALTER TABLE "document_profile" ADD COLUMN "derived_seq" bigint;--> statement-breakpoint
ALTER TABLE "body" ADD COLUMN "kind" text DEFAULT 'other' NOT NULL;--> statement-breakpoint
-- The one body that the version before could make.
UPDATE "body" SET "kind" = 'mayors_assembly' WHERE "name" = 'Assemblea dei Sindaci';--> statement-breakpoint
ALTER TABLE "login_session" ADD COLUMN "method" text;--> statement-breakpoint
ALTER TABLE "login_session" ADD COLUMN "level" text;--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "valid_until" date;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "email" text;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "language" text DEFAULT 'it' NOT NULL;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_district_id_district_id_fk" FOREIGN KEY ("district_id") REFERENCES "public"."district"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "login_passkey" ADD CONSTRAINT "login_passkey_user_id_login_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."login"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "invitation_person" ON "invitation" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "login_passkey_user" ON "login_passkey" USING btree ("user_id");--> statement-breakpoint
ALTER TABLE "document_profile" ADD CONSTRAINT "document_profile_derived_from_document_id_fk" FOREIGN KEY ("derived_from") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "person_email" ON "person" USING btree ("district_id","email");