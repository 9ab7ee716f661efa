import { lazy } from 'react';

// The dialogs of this room, loaded when one of them is opened for the first time.

export const LazyNewSectionDialog = lazy(async () => ({
  default: (await import('./NewSectionDialog.tsx')).NewSectionDialog,
}));

export const LazyRenameDialog = lazy(async () => ({
  default: (await import('./RenameDialog.tsx')).RenameDialog,
}));

export const LazyShareDialog = lazy(async () => ({
  default: (await import('./ShareDialog.tsx')).ShareDialog,
}));

export const LazyImportDialog = lazy(async () => ({
  default: (await import('./importing/ImportDialog.tsx')).ImportDialog,
}));
