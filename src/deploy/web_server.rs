//! What web servers must know of a site: how long each file keeps, what pages may do, where old addresses lead.

use std::fmt::Write;

use percent_encoding::percent_decode_str;

use super::artifacts::Artifacts;
use super::server_words;
use crate::render::page_policy::PAGE_POLICY;
use crate::text::reserved_names;
use crate::text::web_address::host_and_path;

/// For every file.
const SECURITY: [(&str, &str); 5] = [
    ("Content-Security-Policy", PAGE_POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ("X-Frame-Options", "SAMEORIGIN"),
];

/// For a file whose name changes with its bytes, and for all others.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
const ASK_AGAIN: &str = "no-cache";

/// The folders whose files have their hash in their name.
const HASHED: [&str; 2] = [reserved_names::ASSETS, reserved_names::DOCUMENTS];

/// The kinds of text that have smaller twins, and the types of the whole ones.
pub(super) const SHRUNK: [(&str, &str); 6] = [
    ("html", "text/html"),
    ("css", "text/css"),
    ("js", "text/javascript"),
    ("svg", "image/svg+xml"),
    ("xml", "application/xml"),
    ("json", "application/json"),
];

/// How twins are called: for whoever asks, and on the disk. The smallest first.
const TWINS: [(&str, &str); 2] = [("br", "br"), ("gzip", "gz")];

/// A web server that is configured by a file of its own, outside the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WebServer {
    /// nginx
    Nginx,
    /// Caddy
    Caddy,
}

/// A path of the host: as files are called, or as addresses are written.
struct Root {
    plain: String,
    url: String,
}

/// The path of an address: `/guide/`; of an unknown one, `/`.
fn root(address: Option<&str>) -> Root {
    let path = address.and_then(host_and_path).map_or("", |(_, path)| path).trim_matches('/');
    let path = percent_decode_str(path).decode_utf8_lossy();
    let plain = if path.is_empty() { "/".to_owned() } else { format!("/{path}/") };
    Root { url: server_words::url(&plain).into_owned(), plain }
}

/// The former addresses of a site and where they lead, both from the root of the host and as files are called.
fn redirects(artifacts: &Artifacts, root: &str) -> Vec<(String, String)> {
    let mut redirects = Vec::new();
    for (path, item) in artifacts.files.iter().filter(|(path, _)| path.ends_with("/index.html")) {
        let Some(to) = &item.redirect else { continue };
        let mut folders: Vec<&str> = path.split('/').collect();
        folders.pop();
        let from = folders.join("/");
        for part in to.split('/') {
            match part {
                ".." => drop(folders.pop()),
                "." | "" => {}
                part => folders.push(part),
            }
        }
        let to = folders.join("/");
        let to = to.strip_suffix("index.html").unwrap_or(&to);
        // The page that is there leads on as well: a rule that would take two lines may be missing.
        if !format!("{from}{to}").contains(char::is_control) {
            redirects.push((format!("{root}{from}/"), format!("{root}{to}")));
        }
    }
    redirects
}

/// `_headers`, as Netlify, Cloudflare Pages and others read it.
pub(super) fn headers(address: Option<&str>) -> String {
    let root = root(address).plain;
    let root = server_words::sent(&root);
    let mut text = format!("{root}*\n");
    for (name, value) in SECURITY {
        let _ = writeln!(text, "  {name}: {value}");
    }
    for folder in HASHED {
        let _ = write!(text, "\n{root}{folder}/*\n  Cache-Control: {FOR_EVER}\n");
    }
    text
}

/// `_redirects`, as Netlify, Cloudflare Pages and GitLab Pages read it.
pub(super) fn redirect_rules(artifacts: &Artifacts, address: Option<&str>) -> String {
    let rules = redirects(artifacts, &root(address).plain).into_iter();
    let lines =
        rules.map(|(from, to)| format!("{} {} 301\n", server_words::sent(&from), server_words::url(&to)));
    lines.collect()
}

/// `.htaccess`: each part only where the server has the module for it.
pub fn apache(artifacts: &Artifacts, address: Option<&str>, compress: bool) -> String {
    let mut text = String::from("# Jalon\nAddDefaultCharset UTF-8\n");
    if address.is_some() {
        let root = root(address);
        let _ = writeln!(text, "ErrorDocument 404 {}404.html", root.url);
        let rules: String =
            redirects(artifacts, &root.plain).into_iter().filter_map(apache_redirect).collect();
        if !rules.is_empty() {
            let _ = write!(text, "\n<IfModule mod_alias.c>\n{rules}</IfModule>\n");
        }
    }
    text.push_str("\n<IfModule mod_headers.c>\n");
    for (name, value) in SECURITY {
        let _ = writeln!(text, "Header set {name} \"{value}\"");
    }
    let _ = write!(
        text,
        "Header set Cache-Control \"{ASK_AGAIN}\"\n<IfModule mod_setenvif.c>\nSetEnvIf Request_URI \"/({})/\" JALON_GARDE\n\
         Header set Cache-Control \"{FOR_EVER}\" env=JALON_GARDE\n</IfModule>\n</IfModule>\n",
        HASHED.join("|")
    );
    if compress {
        text.push_str(&apache_twins());
    }
    text
}

fn apache_redirect((from, to): (String, String)) -> Option<String> {
    let from = server_words::pattern(from.trim_end_matches('/'));
    let from = server_words::apache(&format!("^{from}/?(index\\.html)?$"))?;
    let to = server_words::apache(&server_words::replacement(&to)?)?;
    Some(format!("RedirectMatch 301 {from} {to}\n"))
}

/// The smaller twin of a text goes to whoever can read it, under the type of the text.
fn apache_twins() -> String {
    let ends = SHRUNK.map(|(end, _)| end).join("|");
    let mut text = String::from("\n<IfModule mod_rewrite.c>\n<IfModule mod_headers.c>\nRewriteEngine On\n");
    for (encoding, twin) in TWINS {
        let _ = write!(
            text,
            "RewriteCond %{{HTTP:Accept-Encoding}} \\b{encoding}\\b\nRewriteCond %{{REQUEST_FILENAME}}.{twin} -f\n\
             RewriteRule ^(.+\\.({ends}))$ $1.{twin} [L]\n"
        );
    }
    for (encoding, twin) in TWINS {
        let _ = write!(
            text,
            "<FilesMatch \"\\.({ends})\\.{twin}$\">\nHeader set Content-Encoding {encoding}\n\
             Header append Vary Accept-Encoding\n</FilesMatch>\n"
        );
    }
    // Nobody is to shrink them once more.
    text.push_str(
        "<IfModule mod_setenvif.c>\nSetEnvIf Request_URI \"\\.(gz|br)$\" no-gzip no-brotli\n</IfModule>\n",
    );
    // Some servers take `.br` for a language, Breton, and `.gz` for a kind of archive.
    text.push_str(
        "</IfModule>\n</IfModule>\n<IfModule mod_mime.c>\nRemoveLanguage .br\nRemoveEncoding .gz .br\n",
    );
    for (end, kind) in SHRUNK {
        let _ = write!(
            text,
            "<FilesMatch \"\\.{end}\\.(gz|br)$\">\nForceType \"{kind}; charset=utf-8\"\n</FilesMatch>\n"
        );
    }
    text.push_str("</IfModule>\n");
    text
}

/// A piece of configuration for a server that is configured by a file outside the site; `folder` is the site's.
///
/// `None` where a path holds a sign that the server cannot be told.
pub fn snippet(
    server: WebServer,
    artifacts: &Artifacts,
    address: Option<&str>,
    folder: &str,
    compress: bool,
) -> Option<String> {
    let root = root(address);
    let rules = redirects(artifacts, &root.plain);
    match server {
        WebServer::Nginx => nginx(&root, folder, &rules, compress),
        WebServer::Caddy => caddy(&root, folder, &rules, compress),
    }
}

/// Not every nginx has the module for the second.
const STATIC: &str = "    gzip_static on;\n    # brotli_static on;\n";

fn nginx(root: &Root, folder: &str, rules: &[(String, String)], compress: bool) -> Option<String> {
    let word = server_words::nginx;
    // `add_header` of an inner block hides those of the outer one: each has all of them.
    let security = |text: &mut String, keeps: &str| {
        for (name, value) in SECURITY {
            let _ = writeln!(text, "    add_header {name} \"{value}\" always;");
        }
        let _ = writeln!(text, "    add_header Cache-Control \"{keeps}\" always;");
    };
    let mut text = format!(
        "# Jalon\nerror_page 404 {};\nlocation {} {{\n    alias {};\n    index index.html;\n    charset utf-8;\n",
        word(&format!("{}404.html", root.plain))?,
        word(&root.plain)?,
        word(&format!("{folder}/"))?
    );
    if compress {
        text.push_str(STATIC);
    }
    security(&mut text, ASK_AGAIN);
    text.push_str("}\n");
    for inner in HASHED {
        let (path, alias) = (format!("{}{inner}/", root.plain), format!("{folder}/{inner}/"));
        let _ = writeln!(text, "location {} {{\n    alias {};", word(&path)?, word(&alias)?);
        if compress {
            text.push_str(STATIC);
        }
        security(&mut text, FOR_EVER);
        text.push_str("}\n");
    }
    // The page that is there leads on as well: a rule that cannot be said may be missing.
    let said = |(from, to): &(String, String)| {
        Some((word(from)?, word(&format!("{from}index.html"))?, server_words::url(to).into_owned()))
    };
    for (from, file, to) in rules.iter().filter_map(said) {
        let _ = writeln!(
            text,
            "location = {from} {{ return 301 {to}; }}\nlocation = {file} {{ return 301 {to}; }}"
        );
    }
    Some(text)
}

/// How Caddy tells the site's paths from others, and takes the site's own part off them.
struct CaddyBlock {
    head: String,
    matcher: String,
}

fn caddy_block(root: &Root) -> Option<CaddyBlock> {
    if root.plain == root.url {
        let head = format!("handle_path {}* {{\n", root.url);
        return Some(CaddyBlock { head, matcher: format!("path {}*", root.url) });
    }
    // A pattern with `%` stands for one folder only; an expression is compared with what was decoded.
    let expression = server_words::pattern(&root.plain).replace(r"\{", r"\x7b").replace(r"\}", r"\x7d");
    let matcher = format!("path_regexp {}", server_words::caddy(&format!("^{expression}"))?);
    let own = server_words::sent(root.plain.trim_end_matches('/'));
    // What is in a route is done in its order: the site's own part is taken off before the rest looks at the path.
    let head = format!("@site {matcher}\nroute @site {{\n    uri strip_prefix {own}\n");
    Some(CaddyBlock { head, matcher })
}

fn caddy(root: &Root, folder: &str, rules: &[(String, String)], compress: bool) -> Option<String> {
    let folder = server_words::caddy(folder)?;
    let CaddyBlock { head, matcher } = caddy_block(root)?;
    let mut text = format!("# Jalon\n{head}    root * {folder}\n    header {{\n");
    for (name, value) in SECURITY {
        let _ = writeln!(text, "        {name} \"{value}\"");
    }
    text.push_str("    }\n");
    // Of two that set one header, nobody knows which comes last: each has its own files.
    let paths: Vec<String> = HASHED.iter().map(|folder| format!("/{folder}/*")).collect();
    let paths = paths.join(" ");
    let _ = write!(
        text,
        "    @hashed path {paths}\n    @others not path {paths}\n    header @hashed Cache-Control \"{FOR_EVER}\"\n    header \
         @others Cache-Control \"{ASK_AGAIN}\"\n"
    );
    for (from, to) in rules.iter().filter(|(from, _)| !from.contains('*')) {
        let inner = format!("/{}", from.strip_prefix(&*root.plain).unwrap_or(from));
        let (inner, to) = (server_words::sent(&inner), server_words::url(to));
        let _ = writeln!(text, "    redir {inner} {to} permanent");
    }
    let files = if compress { "file_server {\n        precompressed br gzip\n    }" } else { "file_server" };
    let _ = write!(
        text,
        "    {files}\n}}\nhandle_errors {{\n    @guide {{\n        {matcher}\n        expression {{http.error.status_code}} == 404\n    \
         }}\n    handle @guide {{\n        root * {folder}\n        rewrite * /404.html\n        file_server\n    }}\n}}\n"
    );
    Some(text)
}
