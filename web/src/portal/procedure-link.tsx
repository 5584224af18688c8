import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

export function ProcedureLink({ code, children }: { readonly code: string; readonly children: ReactNode }) {
  return (
    <Link to="/thu-tuc/$ma" params={{ ma: code }} lang="vi">
      {children}
    </Link>
  );
}
