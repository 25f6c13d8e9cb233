// How the client is bundled into dist/client and served while developing; knows nothing of the server's build.
import { preact } from '@preact/preset-vite';
import { defineConfig } from 'vite';

const server = 'http://localhost:3000';

export default defineConfig({
  root: 'client',
  base: '/',
  plugins: [preact()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    // Phaser alone is 1.4 MB before compression.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // A chunk of its own, so that a new version of the game leaves the browser's copy of the engine valid.
          groups: [{ name: 'phaser', test: /node_modules[\\/]phaser[\\/]/ }],
        },
      },
    },
  },
  server: {
    // `npm start` in one terminal, `npm run dev` in another.
    proxy: { '/socket.io': { target: server, ws: true }, '/api': server },
  },
});
