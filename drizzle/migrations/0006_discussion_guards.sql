-- Nobody deletes what somebody observed, nor a round, nor what was said before a correction (ADR 0024).
REVOKE DELETE ON observation, observation_entry, consultation_round, consultation_round_document, consultation_invitee FROM corale_app;
--> statement-breakpoint
REVOKE UPDATE, DELETE ON observation_entry_history FROM corale_app;
--> statement-breakpoint
-- Even the owner of the tables cannot by mistake; erasure of personal data empties the words and leaves the row.
CREATE FUNCTION refuse_deletion() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is never deleted', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
CREATE TRIGGER observation_kept BEFORE DELETE ON observation FOR EACH ROW EXECUTE FUNCTION refuse_deletion();
--> statement-breakpoint
CREATE TRIGGER observation_whole BEFORE TRUNCATE ON observation FOR EACH STATEMENT EXECUTE FUNCTION refuse_deletion();
--> statement-breakpoint
CREATE TRIGGER observation_entry_kept BEFORE DELETE ON observation_entry FOR EACH ROW EXECUTE FUNCTION refuse_deletion();
--> statement-breakpoint
CREATE TRIGGER observation_entry_whole BEFORE TRUNCATE ON observation_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_deletion();
--> statement-breakpoint
GRANT SELECT, UPDATE ON observation_entry, observation_entry_history, observation TO corale_eraser;
