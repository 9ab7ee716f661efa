-- What an erasure of personal data reads and changes beside log, versions and record (docs/spec/decisions.md E1).
GRANT SELECT, UPDATE ON document_profile, consultation_round TO corale_eraser;
--> statement-breakpoint
GRANT SELECT ON consultation_round_document TO corale_eraser;
--> statement-breakpoint
GRANT SELECT, UPDATE, DELETE ON attachment TO corale_eraser;
--> statement-breakpoint
GRANT SELECT, DELETE ON document_file, stored_file TO corale_eraser;
--> statement-breakpoint
-- Name and note of a version are somebody's words about it: the eraser masks them, and the text stays where it does not hold the words.
CREATE OR REPLACE FUNCTION refuse_version_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.hash IS NULL THEN RETURN OLD; END IF;
  ELSIF TG_OP = 'UPDATE' THEN
    IF OLD.hash IS NULL AND OLD.content IS NULL AND NEW.content IS NOT NULL AND NEW.hash IS NOT NULL
       AND (to_jsonb(OLD) - 'content' - 'hash') = (to_jsonb(NEW) - 'content' - 'hash') THEN RETURN NEW; END IF;
    IF current_user = 'corale_eraser' THEN
      IF (to_jsonb(OLD) - 'name' - 'note') = (to_jsonb(NEW) - 'name' - 'note') THEN RETURN NEW; END IF;
      IF NEW.content IS NULL AND NEW.erasure_id IS NOT NULL
         AND (to_jsonb(OLD) - 'content' - 'erasure_id' - 'name' - 'note' - 'title')
           = (to_jsonb(NEW) - 'content' - 'erasure_id' - 'name' - 'note' - 'title') THEN RETURN NEW; END IF;
    END IF;
  END IF;
  RAISE EXCEPTION 'a version never changes' USING ERRCODE = 'insufficient_privilege';
END $$;
