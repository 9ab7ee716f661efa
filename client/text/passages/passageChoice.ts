import { createContext } from 'react';

/** What a press on the number of a passage does; null where numbers cannot be chosen. */
export const PassageChoice = createContext<((key: string) => void) | null>(null);
