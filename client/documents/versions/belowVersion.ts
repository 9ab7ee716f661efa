import { type ComponentType, createContext } from 'react';
import type { VersionView } from '../../../shared/documents/versionApi.ts';

export type BelowVersionProps = { readonly version: VersionView };

/** What stands below the text of a version: a room above this one fills it, and the roof plugs it in. Null: nothing. */
export const BelowVersion = createContext<ComponentType<BelowVersionProps> | null>(null);
