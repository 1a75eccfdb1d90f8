/** Makes the hosted page installable, and usable without a network. */
export async function workOffline() {
  if (!navigator.serviceWorker || !location.protocol.startsWith('http')) return;
  try {
    await navigator.serviceWorker.register(new URL('service-worker.js', document.baseURI));
    await offerInstallation();
  } catch {
    // Private windows and some hosts forbid service workers. The page then needs a network.
  }
}

/** Links the web manifest, unless the host's policy would refuse it with an error. */
async function offerInstallation() {
  const { headers } = await fetch(location.pathname, { method: 'HEAD' });
  const policy = headers.get('content-security-policy');
  if (policy && !policy.includes('manifest-src')) return;
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = 'site.webmanifest';
  document.head.append(link);
}
