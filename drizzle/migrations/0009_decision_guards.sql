-- What was decided, and on what, is only ever added to (docs/spec/decisions.md V5).
REVOKE UPDATE, DELETE ON sign_off_event, sign_off_text, ballot, erasure FROM corale_app;
--> statement-breakpoint
REVOKE DELETE ON sign_off_round, delegation, held_change FROM corale_app;
--> statement-breakpoint
CREATE TRIGGER sign_off_event_kept BEFORE UPDATE OR DELETE ON sign_off_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER sign_off_event_whole BEFORE TRUNCATE ON sign_off_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER sign_off_text_kept BEFORE UPDATE OR DELETE ON sign_off_text FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER sign_off_text_whole BEFORE TRUNCATE ON sign_off_text FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER ballot_kept BEFORE UPDATE OR DELETE ON ballot FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER ballot_whole BEFORE TRUNCATE ON ballot FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER delegation_kept BEFORE DELETE ON delegation FOR EACH ROW EXECUTE FUNCTION refuse_deletion();
--> statement-breakpoint
CREATE TRIGGER delegation_whole BEFORE TRUNCATE ON delegation FOR EACH STATEMENT EXECUTE FUNCTION refuse_deletion();
--> statement-breakpoint
-- A version changes once: when its bytes and their hash come. Erasure takes the bytes away and says so.
CREATE FUNCTION refuse_version_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.hash IS NULL THEN RETURN OLD; END IF;
  ELSIF TG_OP = 'UPDATE' THEN
    IF OLD.hash IS NULL AND OLD.content IS NULL AND NEW.content IS NOT NULL AND NEW.hash IS NOT NULL
       AND (to_jsonb(OLD) - 'content' - 'hash') = (to_jsonb(NEW) - 'content' - 'hash') THEN RETURN NEW; END IF;
    IF current_user = 'corale_eraser' AND NEW.content IS NULL AND NEW.erasure_id IS NOT NULL
       AND (to_jsonb(OLD) - 'content' - 'erasure_id' - 'name' - 'note' - 'title')
         = (to_jsonb(NEW) - 'content' - 'erasure_id' - 'name' - 'note' - 'title') THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION 'a version never changes' USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
CREATE TRIGGER version_kept BEFORE UPDATE OR DELETE ON version FOR EACH ROW EXECUTE FUNCTION refuse_version_change();
--> statement-breakpoint
CREATE TRIGGER version_whole BEFORE TRUNCATE ON version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
GRANT SELECT, UPDATE ON version, sign_off_event, held_change TO corale_eraser;
--> statement-breakpoint
GRANT SELECT, INSERT ON erasure TO corale_eraser;
