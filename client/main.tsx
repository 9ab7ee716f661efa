import './ui/styles/corale.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { must } from '../shared/kernel/assert.ts';
import { App } from './App.tsx';
import { queryClient } from './platform/queryClient.ts';
import { applyTheme } from './platform/theme.ts';

applyTheme();

createRoot(must(document.getElementById('root'), 'index.html has a place for the page')).render(
  <QueryClientProvider client={queryClient}>
    <App />
  </QueryClientProvider>,
);
