/** Small panels that use what the platform gives to panels, one thing each. They show what they find as text. */

const exposed = `<LightningComponentBundle xmlns="http://soap.sforce.com/2006/04/metadata">
  <apiVersion>67.0</apiVersion><isExposed>true</isExposed>
  <targets><target>lightning__AppPage</target><target>lightning__RecordPage</target></targets>
</LightningComponentBundle>`;

/** A bundle's files, by their paths in a package. */
function bundle(name: string, template: string, script: string): Record<string, string> {
  const folder = `lwc/${name}`;
  return {
    [`${folder}/${name}.js-meta.xml`]: exposed,
    [`${folder}/${name}.html`]: `<template>${template}</template>`,
    [`${folder}/${name}.js`]: script
  };
}

const user = bundle(
  'userFacts',
  '<p class="facts">{facts}</p>',
  `import { LightningElement } from 'lwc';
   import locale from '@salesforce/i18n/locale';
   import lang from '@salesforce/i18n/lang';
   import dir from '@salesforce/i18n/dir';
   import timeZone from '@salesforce/i18n/timeZone';
   import currency from '@salesforce/i18n/currency';
   import separator from '@salesforce/i18n/number.decimalSeparator';
   export default class UserFacts extends LightningElement {
     facts = [locale, lang, dir, timeZone, currency, separator].join(' ');
   }`
);

const speaker = bundle(
  'speaker',
  `<button class="say" onclick={say}>Say</button><button class="refuse" onclick={sayMore}>Say a function</button>
   <p class="refused">{refused}</p>`,
  `import { LightningElement, api, wire } from 'lwc';
   import { MessageContext, publish } from 'lightning/messageService';
   import channel from '@salesforce/messageChannel/Page__c';
   export default class Speaker extends LightningElement {
     @api recordId;
     @wire(MessageContext) context;
     refused = '';
     say() { publish(this.context, channel, { recordId: this.recordId, show: 'more' }); }
     sayMore() {
       try { publish(this.context, channel, { show() {} }); }
       catch (error) { this.refused = error.name; }
     }
   }`
);

const listener = bundle(
  'listener',
  `<p class="heard">{heard}</p><button class="stop" onclick={stop}>Stop</button>
   <button class="deaf" onclick={leave}>Leave</button>`,
  `import { LightningElement, wire } from 'lwc';
   import { APPLICATION_SCOPE, MessageContext, subscribe, unsubscribe } from 'lightning/messageService';
   import channel from '@salesforce/messageChannel/Page__c';
   export default class Listener extends LightningElement {
     @wire(MessageContext) context;
     times = 0;
     show = '';
     connectedCallback() {
       this.subscription = subscribe(this.context, channel, message => {
         this.times += 1;
         this.show = message.show;
         window.heard = (window.heard ?? 0) + 1;
       }, { scope: APPLICATION_SCOPE });
     }
     get heard() { return this.times + ' ' + this.show; }
     stop() { unsubscribe(this.subscription); this.subscription = null; }
     leave() { this.template.host.remove(); }
   }`
);

const opener = {
  ...bundle(
    'opener',
    '<button class="open" onclick={open}>Open</button><p class="result">{result}</p>',
    `import { LightningElement } from 'lwc';
     import AnswerModal from 'c/answerModal';
     export default class Opener extends LightningElement {
       result = 'not opened';
       async open() {
         const answer = await AnswerModal.open({
           label: 'A question', size: 'small', description: 'Asks for a word', word: 'blue',
           onchosen: event => { this.result = event.detail; }
         });
         this.result += ' / ' + String(answer);
       }
     }`
  ),
  ...bundle(
    'answerModal',
    `<lightning-modal-header label="A question"></lightning-modal-header>
     <lightning-modal-body><p>Is it {word}?</p><lightning-input class="word" label="Word"></lightning-input>
     </lightning-modal-body>
     <lightning-modal-footer><lightning-button label="Yes" onclick={accept}></lightning-button></lightning-modal-footer>`,
    `import { api } from 'lwc';
     import LightningModal from 'lightning/modal';
     export default class AnswerModal extends LightningModal {
       @api word;
       accept() {
         this.dispatchEvent(new CustomEvent('chosen', { detail: 'chose ' + this.word }));
         this.close('accepted');
       }
     }`
  )
};

const stages = bundle(
  'stages',
  '<p class="won">{won}</p>',
  `import { LightningElement, wire } from 'lwc';
   import { getObjectInfo, getPicklistValues } from 'lightning/uiObjectInfoApi';
   import OPPORTUNITY from '@salesforce/schema/Opportunity';
   import STAGE from '@salesforce/schema/Opportunity.StageName';
   export default class Stages extends LightningElement {
     @wire(getObjectInfo, { objectApiName: OPPORTUNITY }) info;
     @wire(getPicklistValues, { recordTypeId: '$recordTypeId', fieldApiName: STAGE }) stages;
     get recordTypeId() { return this.info?.data?.defaultRecordTypeId; }
     get won() {
       const won = this.stages?.data?.values.filter(({ attributes }) => attributes.won);
       return won?.map(({ value, attributes }) => value + ' ' + attributes.defaultProbability).join();
     }
   }`
);

/** Reads and writes in every way that panels have, and says of each what came back. */
const caller = bundle(
  'caller',
  `<button class="read" onclick={read}>Read</button><p class="record">{record}</p>
   <button class="query" onclick={query}>Query</button><p class="queried">{queried}</p>
   <button class="update" onclick={update}>Update</button><button class="mutate" onclick={mutate}>Mutate</button>
   <p class="written">{written}</p>`,
  `import { LightningElement, api, wire } from 'lwc';
   import { getRecord, getRecordNotifyChange, updateRecord } from 'lightning/uiRecordApi';
   import { executeMutation, gql, graphql } from 'lightning/graphql';
   const codeOf = ({ status, body, extensions }) =>
     body ? status + ' ' + body.errorCode : extensions.status + ' ' + extensions.errorCode;
   const names = gql\`query names { uiapi { query { Opportunity { edges { node { Id } } } } } }\`;
   const rename = gql\`mutation rename($input: OpportunityUpdateInput!) {
     uiapi { OpportunityUpdate(input: $input) { Record { Id } } } }\`;
   export default class Caller extends LightningElement {
     @api recordId;
     record = '';
     queried = '';
     written = '';
     @wire(getRecord, { recordId: '$recordId', fields: ['Opportunity.Name'] }) received({ data, error }) {
       if (data || error) this.record = error ? codeOf(error) : 'read';
     }
     @wire(graphql, { query: names }) answered({ data, errors, refresh }) {
       this.refresh = refresh;
       if (data || errors) this.queried = errors ? codeOf(errors[0]) : 'read';
     }
     read() { getRecordNotifyChange([{ recordId: this.recordId }]); }
     query() { return this.refresh(); }
     async write(work) {
       this.written = '';
       try { await work(); this.written = 'written'; } catch (failure) { this.written = codeOf(failure); }
     }
     update() { return this.write(() => updateRecord({ fields: { Id: this.recordId, NextStep: 'Call' } })); }
     mutate() {
       const variables = { input: { Id: this.recordId, Opportunity: { NextStep: 'Write' } } };
       return this.write(() => executeMutation({ query: rename, variables }));
     }
   }`
);

/** Shows the state of its page's address and how often it was made, and changes that state. */
const place = bundle(
  'place',
  `<p class="owner">{owner}</p><p class="made">{made}</p><p class="type">{page.type}</p>
   <button class="mine" onclick={mine}>Mine</button><button class="all" onclick={all}>All</button>`,
  `import { LightningElement, wire } from 'lwc';
   import { CurrentPageReference, NavigationMixin } from 'lightning/navigation';
   let made = 0;
   export default class Place extends NavigationMixin(LightningElement) {
     @wire(CurrentPageReference) page;
     made = (made += 1);
     get owner() { return JSON.stringify(this.page?.state); }
     mine() { this[NavigationMixin.Navigate]({ ...this.page, state: { c__owner: 'me' } }); }
     all() { this[NavigationMixin.Navigate]({ ...this.page, state: {} }, true); }
   }`
);

export const bundles = {
  ...place,
  ...user,
  ...speaker,
  ...listener,
  ...opener,
  ...stages,
  ...caller
};
