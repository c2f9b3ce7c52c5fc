/** Who doesn't know, and fillers before it. */
const lead =
  /^(?:(?:well|sorry|honestly|really|hm+|oh|i|we|you|they|he|she|it|it's|i'm|we're|they're|he's|she's|am|are|is|have|has|had|i've|ich|er|sie|wir|man|hab|habe|haben|hat|je|j'ai|il|elle|on|nous|yo|eu|ele|ela|jag|han|hon|vi|io|ik) )*/;
const phrases = new Set(
  [
    'no idea|no clue|not sure|unsure|unknown|not known|dunno|idk|hard to say|nobody knows|no one knows|who knows',
    "haven't a clue|haven't got a clue|no idea at all|not a clue|i dunno",
    'weiss nicht|weiss es nicht|weiss ich nicht|weiss er nicht|weiss sie nicht|weiss man nicht|keine ahnung',
    'unbekannt|keine angabe|nicht bekannt|nicht sicher|kein plan',
    'ne sais pas|sais pas|ne sait pas|sait pas|aucune idee|pas sur|pas sure|inconnu|ne savons pas',
    'no se|no lo se|no sabe|no lo sabe|ni idea|no tengo idea|ninguna idea|desconocido|no sabemos',
    'nao sei|nao sabe|nao sabemos|sem ideia|nao faco ideia|nenhuma ideia|desconhecido',
    'vet inte|vet ej|ingen aning|okant|vet vi inte|vet jag inte',
    'non so|non lo so|non sa|nessuna idea|weet niet|weet het niet|weet ik niet|geen idee|onbekend',
    'पता नहीं|नहीं पता|मालूम नहीं|لا اعرف|لا أعرف|لا ادري|لا أدري|نمیدانم'
  ]
    .flatMap(line => line.split('|'))
    .map(phrase => phrase.normalize('NFD').replace(/[\u0300-\u036f]/g, ''))
);
/** “don't really know that”, “couldn't say”. */
const denial =
  /^(?:do not|don't|dont|does not|doesn't|doesnt|did not|didn't|would not|wouldn't|could not|couldn't|cannot|can't|can not)(?: really| exactly| even| actually)? (?:know|say|tell)(?: (?:that|it|this|exactly|yet|for sure|right now|sorry|the (?:number|figure|answer)))*$/;

/** Does the text (see `plainText`) say that the buyer doesn't know? Whatever holds a digit is a number, or nothing. */
export function saysDoesNotKnow(text: string): boolean {
  if (/\p{N}/u.test(text)) return false;
  if (/^\?+$/.test(text)) return true;
  const words = text
    .toLowerCase()
    .replace(/[.,!?;:…"()-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const rest = words.replace(lead, '');
  return [words, rest].some(each => phrases.has(each) || denial.test(each));
}
