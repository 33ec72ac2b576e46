// The language of the page. The switch works without this; here the page also says which language it is in, and a link to
// a part in a language chooses that language.

function choose(language) {
    document.documentElement.lang = language;
    document.getElementById(`language-${language}`).checked = true;
    document.title = document.querySelector(`.edition[lang="${language}"] h1`).textContent;
}

function follow_address() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const language = target?.closest('.edition')?.lang;
    if (!language) return;
    choose(language);
    target.scrollIntoView();
}

export function start_language() {
    for (const radio of document.querySelectorAll('.languages input'))
        radio.addEventListener('change', () => choose(radio.value));
    addEventListener('hashchange', follow_address);
    choose(document.querySelector('.languages input:checked').value);
    if (location.hash) follow_address();
}
