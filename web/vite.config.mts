import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const GATEWAY = 'http://127.0.0.1:4000';

/** Compressed once, when built: the gateway sends the files as they are. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    writeBundle({ dir = '' }, bundle) {
      for (const name of Object.keys(bundle).filter((file) => /\.(js|css)$/.test(file))) {
        const file = path.join(dir, name);
        const source = readFileSync(file);
        writeFileSync(`${file}.gz`, gzipSync(source));
        writeFileSync(`${file}.br`, brotliCompressSync(source));
      }
    },
  };
}

export default defineConfig({
  plugins: [react(), compressed()],
  build: { target: 'es2022', manifest: true },
  server: { proxy: { '/graphql': GATEWAY, '/health': GATEWAY } },
});
