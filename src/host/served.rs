//! What web servers must know of a site: how long each file keeps, what pages may do, where old addresses lead.

use std::fmt::Write;

use super::parcel::Parcel;
use super::title;

/// What a page may do: nothing that does not come from its own site, nothing written into the page itself.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
                      connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

/// For every file.
const SECURITY: [(&str, &str); 5] = [
    ("Content-Security-Policy", POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ("X-Frame-Options", "SAMEORIGIN"),
];

/// For a file whose name changes with its bytes, and for all others.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
const ASK_AGAIN: &str = "no-cache";

/// The folders whose files have their hash in their name.
const HASHED: [&str; 2] = ["actifs", "documents-joints"];

/// A web server that is told by a file of its own, outside the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Server {
    /// nginx
    Nginx,
    /// Caddy
    Caddy,
}

/// The path of an address: `/guide/`; of an unknown one, `/`.
fn root(address: Option<&str>) -> String {
    let after = address.and_then(|address| address.split_once("://")).map_or("", |(_, rest)| rest);
    let path = after.split_once('/').map_or("", |(_, path)| path).trim_matches('/');
    if path.is_empty() { "/".to_owned() } else { format!("/{path}/") }
}

/// The former addresses of a site and where they lead, both from the root of the host.
fn redirects(parcel: &Parcel, root: &str) -> Vec<(String, String)> {
    let mut redirects = Vec::new();
    for (path, item) in parcel.files.iter().filter(|(path, _)| path.ends_with("/index.html")) {
        let Ok(bytes) = item.bytes() else { continue };
        let Some(to) = title::redirect(&bytes) else { continue };
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
        redirects.push((format!("{root}{from}/"), format!("{root}{to}")));
    }
    redirects
}

/// `_headers`, as Netlify, Cloudflare Pages and others read it.
pub(super) fn headers(address: Option<&str>) -> String {
    let root = root(address);
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
pub(super) fn redirect_rules(parcel: &Parcel, address: Option<&str>) -> String {
    let lines = redirects(parcel, &root(address)).into_iter().map(|(from, to)| format!("{from} {to} 301\n"));
    lines.collect()
}

/// `.htaccess`: each part only where the server has the module for it.
pub(super) fn apache(parcel: &Parcel, address: Option<&str>, compress: bool) -> String {
    let mut text = String::from("# Jalon\nAddDefaultCharset UTF-8\n");
    if address.is_some() {
        let root = root(address);
        let _ = writeln!(text, "ErrorDocument 404 {root}404.html");
        let rules = redirects(parcel, &root);
        if !rules.is_empty() {
            text.push_str("\n<IfModule mod_alias.c>\n");
            for (from, to) in rules {
                let from = from.trim_end_matches('/').replace('.', "\\.");
                let _ = writeln!(text, "RedirectMatch 301 ^{from}/?(index\\.html)?$ {to}");
            }
            text.push_str("</IfModule>\n");
        }
    }
    text.push_str("\n<IfModule mod_headers.c>\n");
    for (name, value) in SECURITY {
        let _ = writeln!(text, "Header set {name} \"{value}\"");
    }
    let _ = write!(
        text,
        "Header set Cache-Control \"{ASK_AGAIN}\"\n<FilesMatch \"\\.[0-9a-f]{{10}}\\.[a-z0-9]+$\">\nHeader set \
         Cache-Control \"{FOR_EVER}\"\n</FilesMatch>\n</IfModule>\n"
    );
    if compress {
        text.push_str(
            "\n<IfModule mod_rewrite.c>\n<IfModule mod_headers.c>\nRewriteEngine On\n\
             RewriteCond %{HTTP:Accept-Encoding} \\bgzip\\b\nRewriteCond %{REQUEST_FILENAME}.gz -f\n\
             RewriteRule ^(.+\\.(html|css|js|svg|xml|json))$ $1.gz [L,E=jalon_gz:1]\n\
             <FilesMatch \"\\.(html|css|js|svg|xml|json)\\.gz$\">\nHeader set Content-Encoding gzip\n\
             Header append Vary Accept-Encoding\n</FilesMatch>\n</IfModule>\n</IfModule>\n<IfModule mod_mime.c>\n\
             <FilesMatch \"\\.html\\.gz$\">\nForceType text/html\n</FilesMatch>\n\
             <FilesMatch \"\\.css\\.gz$\">\nForceType text/css\n</FilesMatch>\n\
             <FilesMatch \"\\.js\\.gz$\">\nForceType text/javascript\n</FilesMatch>\n\
             <FilesMatch \"\\.svg\\.gz$\">\nForceType image/svg+xml\n</FilesMatch>\n\
             <FilesMatch \"\\.xml\\.gz$\">\nForceType application/xml\n</FilesMatch>\n\
             <FilesMatch \"\\.json\\.gz$\">\nForceType application/json\n</FilesMatch>\n</IfModule>\n",
        );
    }
    text
}

/// A piece of configuration for a server that is told by a file outside the site; `folder` is the site's.
pub fn snippet(
    server: Server,
    parcel: &Parcel,
    address: Option<&str>,
    folder: &str,
    compress: bool,
) -> String {
    let root = root(address);
    let rules = redirects(parcel, &root);
    match server {
        Server::Nginx => nginx(&root, folder, &rules, compress),
        Server::Caddy => caddy(&root, folder, &rules, compress),
    }
}

fn nginx(root: &str, folder: &str, rules: &[(String, String)], compress: bool) -> String {
    // `add_header` of an inner block hides those of the outer one: each has all of them.
    let security = |text: &mut String, keeps: &str| {
        for (name, value) in SECURITY {
            let _ = writeln!(text, "    add_header {name} \"{value}\" always;");
        }
        let _ = writeln!(text, "    add_header Cache-Control \"{keeps}\" always;");
    };
    let mut text = format!(
        "# Jalon\nerror_page 404 {root}404.html;\nlocation {root} {{\n    alias \"{folder}/\";\n    index index.html;\n    charset utf-8;\n"
    );
    if compress {
        text.push_str("    gzip_static on;\n");
    }
    security(&mut text, ASK_AGAIN);
    text.push_str("}\n");
    for inner in HASHED {
        let _ = writeln!(text, "location {root}{inner}/ {{\n    alias \"{folder}/{inner}/\";");
        if compress {
            text.push_str("    gzip_static on;\n");
        }
        security(&mut text, FOR_EVER);
        text.push_str("}\n");
    }
    for (from, to) in rules {
        let _ = writeln!(
            text,
            "location = {from} {{ return 301 {to}; }}\nlocation = {from}index.html {{ return 301 {to}; }}"
        );
    }
    text
}

fn caddy(root: &str, folder: &str, rules: &[(String, String)], compress: bool) -> String {
    let mut text = format!("# Jalon\nhandle_path {root}* {{\n    root * \"{folder}\"\n    header {{\n");
    for (name, value) in SECURITY {
        let _ = writeln!(text, "        {name} \"{value}\"");
    }
    let _ = writeln!(text, "        Cache-Control \"{ASK_AGAIN}\"\n    }}");
    let paths: Vec<String> = HASHED.iter().map(|folder| format!("/{folder}/*")).collect();
    let _ = writeln!(
        text,
        "    @hashed path {}\n    header @hashed Cache-Control \"{FOR_EVER}\"",
        paths.join(" ")
    );
    for (from, to) in rules {
        let inner = format!("/{}", from.strip_prefix(root).unwrap_or(from));
        let _ = writeln!(text, "    redir {inner} {to} permanent");
    }
    let files = if compress { "file_server {\n        precompressed br gzip\n    }" } else { "file_server" };
    let _ = writeln!(
        text,
        "    {files}\n    handle_errors {{\n        rewrite * /404.html\n        file_server\n    }}\n}}"
    );
    text
}
