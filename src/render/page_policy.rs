//! What a page of a site may do in a browser, for the web servers that publish it and for the preview.

/// Nothing that does not come from its own site, nothing written into the page itself (Content-Security-Policy).
pub const PAGE_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
                               font-src 'self'; connect-src 'self'; manifest-src 'self'; \
                               form-action 'self'; base-uri 'none'; frame-ancestors 'self'";
