import { makeImportsQuick } from '../../server/platform/quickImports.ts';

// Test files read the same modules as the server, and wait for them as long.
makeImportsQuick();
