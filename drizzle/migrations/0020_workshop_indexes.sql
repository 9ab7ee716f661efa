CREATE INDEX "contribution_merged_into" ON "contribution" USING btree ("merged_into") WHERE "contribution"."merged_into" is not null;--> statement-breakpoint
CREATE INDEX "contribution_in_cluster" ON "contribution" USING btree ("cluster_id") WHERE "contribution"."cluster_id" is not null;--> statement-breakpoint
CREATE INDEX "participant_at_table" ON "participant" USING btree ("table_id");--> statement-breakpoint
CREATE INDEX "preference_by" ON "preference" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "support_by" ON "support" USING btree ("participant_id");