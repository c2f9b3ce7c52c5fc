import '@lwc/synthetic-shadow';
import { createElement } from 'lwc';
import App from 'local/app';
document.body.appendChild(createElement('local-app', { is: App }));
