import './ui/styles/corale.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { must } from '../shared/kernel/assert.ts';
import { App } from './App.tsx';
import { showLanguage } from './i18n/shownLanguage.ts';
import { visitorLanguage } from './platform/language.ts';
import { queryClient } from './platform/queryClient.ts';
import { applyTheme } from './platform/theme.ts';

applyTheme();

const root = createRoot(must(document.getElementById('root'), 'index.html has a place for the page'));
const draw = () =>
  root.render(
    <QueryClientProvider client={queryClient}>
      <App />
    </QueryClientProvider>,
  );

// Whoever reads English does not see Italian first; when its words do not come, the page is there all the same.
showLanguage(visitorLanguage()).then(draw, draw);
