/** When even the page about failing fails: three sentences that need nothing. */
export function lastResort(requestId: string): Response {
  const body = `<!doctype html><html lang="kk"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>500</title>
<h1>Пана</h1>
<p>Біздің жағымызда ақау шықты. Бірнеше минуттан кейін қайталап көріңіз.</p>
<p lang="ru">На нашей стороне произошёл сбой. Повторите попытку через несколько минут.</p>
<p lang="en">Something failed on our side. Please try again in a few minutes.</p>
<p><code>${requestId}</code></p></html>`;
  return new Response(body, { status: 500, headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" } });
}
