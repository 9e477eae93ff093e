/** When even the page about failing fails: three sentences that need nothing. */
export function lastResort(requestId: string): Response {
  return plainPage(500, {}, `<title>500</title>
<h1>Пана</h1>
<p>Біздің жағымызда ақау шықты. Бірнеше минуттан кейін қайталап көріңіз.</p>
<p lang="ru">На нашей стороне произошёл сбой. Повторите попытку через несколько минут.</p>
<p lang="en">Something failed on our side. Please try again in a few minutes.</p>
<p><code>${requestId}</code></p>`);
}

const COMES_BACK_SECONDS = 5;

/** While this copy of the program starts or stops. Behind a balancer nobody sees it: another copy answers. */
export function notNow(): Response {
  return plainPage(503, { "Retry-After": String(COMES_BACK_SECONDS) }, `<meta http-equiv="refresh" content="${COMES_BACK_SECONDS}"><title>503</title>
<style>:root{color-scheme:light dark;font:1.0625rem/1.6 system-ui,sans-serif}body{max-width:34rem;margin:12vh auto 0;padding:0 1.25rem}h1{font-size:1.375rem}</style>
<h1>Пана</h1>
<p>Жүйе қазір іске қосылып жатыр. Бет бірнеше секундтан кейін өзі ашылады.</p>
<p lang="ru">Система сейчас запускается. Страница откроется сама через несколько секунд.</p>
<p lang="en">The system is starting just now. This page will open by itself in a few seconds.</p>`);
}

function plainPage(status: number, headers: Record<string, string>, content: string): Response {
  const body = `<!doctype html><html lang="kk"><meta charset="utf-8"><meta name="viewport" content="width=device-width">${content}</html>`;
  return new Response(body, {
    status,
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store", "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'", ...headers },
  });
}
