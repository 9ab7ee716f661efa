import { type ComponentType, createContext } from 'react';
import type { DocumentView } from '../../../shared/documents/api.ts';

/** What stands above a recommendation: how it was answered. A room above this one fills it, and the roof plugs it in. */
export const Answered = createContext<ComponentType<{ readonly view: DocumentView }> | null>(null);
