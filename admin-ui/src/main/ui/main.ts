import { mount } from 'svelte';
import './lib/styles/tokens.css';
import './lib/styles/base.css';
import './lib/styles/control.css';
import App from './App.svelte';
import { runExtensions } from './extensions';
import { theme } from '$lib/state/theme.svelte';

theme.apply();
mount(App, { target: document.body });
void runExtensions();
