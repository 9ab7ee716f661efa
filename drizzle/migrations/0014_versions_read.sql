ALTER TABLE "version_read" DROP CONSTRAINT "version_read_person_id_document_id_pk";--> statement-breakpoint
ALTER TABLE "version_read" ADD CONSTRAINT "version_read_person_id_version_id_pk" PRIMARY KEY("person_id","version_id");--> statement-breakpoint
CREATE INDEX "version_read_document" ON "version_read" USING btree ("person_id","document_id");