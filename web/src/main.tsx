import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from '@tanstack/react-router';
import { Provider } from 'urql';
import { router } from './app/router';
import { client } from './graph';
import { language } from './language';
import './styles/index.css';

document.documentElement.lang = language;
createRoot(document.getElementById('page') as HTMLElement).render(
  <StrictMode>
    <Provider value={client}>
      <RouterProvider router={router} />
    </Provider>
  </StrictMode>,
);
