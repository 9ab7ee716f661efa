CREATE TABLE "journal_checkpoint" (
	"district_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"key_id" text NOT NULL,
	"statement" text NOT NULL,
	"signature" "bytea" NOT NULL,
	CONSTRAINT "journal_checkpoint_district_id_seq_key_id_pk" PRIMARY KEY("district_id","seq","key_id")
);
--> statement-breakpoint
CREATE TABLE "signing_key" (
	"district_id" uuid NOT NULL,
	"id" text NOT NULL,
	"public_key" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "signing_key_district_id_id_pk" PRIMARY KEY("district_id","id")
);
--> statement-breakpoint
-- What was signed stays, and with what.
REVOKE UPDATE, DELETE ON journal_checkpoint, signing_key FROM corale_app;
--> statement-breakpoint
CREATE TRIGGER journal_checkpoint_kept BEFORE UPDATE OR DELETE ON journal_checkpoint FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER journal_checkpoint_whole BEFORE TRUNCATE ON journal_checkpoint FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER signing_key_kept BEFORE UPDATE OR DELETE ON signing_key FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER signing_key_whole BEFORE TRUNCATE ON signing_key FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
