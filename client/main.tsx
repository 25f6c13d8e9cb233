// Owns the start of the page: faces, tokens, ground, and the app in its place.
import '@fontsource-variable/sofia-sans-semi-condensed/wght.css';
import '@fontsource-variable/sofia-sans-condensed/wght.css';
import '@fontsource-variable/sofia-sans-extra-condensed/wght.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import './tokens.css';
import './base.css';
import { render } from 'preact';
import { App } from './app.tsx';

const place = document.getElementById('app');
if (!place) throw new Error('invariant broken: the page has no place for the app');
render(<App />, place);
