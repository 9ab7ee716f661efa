import { createContext } from 'react';

/** Where the files of the text that stands here are found; null where there is no document around it. */
export const FileAddress = createContext<((file: string) => string) | null>(null);
