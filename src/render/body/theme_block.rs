//! A block of the theme as the levels of a territory say it.

use super::BodyWriter;
use crate::markdown::node::Body;
use crate::render::joined::Joined;
use crate::render::site_inputs::SiteInputs;
use crate::theme::context::BlockHtml;

/// Block `name` on pages from which `root` leads to the root of the site. Its ids begin with `bloc-<name>-`: none is an id
/// of the page around it.
pub(in crate::render) fn draw(inputs: &SiteInputs, name: &str, body: &Body, root: &str) -> BlockHtml {
    let Some(page) = inputs.edition.pages.values().next() else { return BlockHtml::default() };
    let mut writer = BodyWriter { in_block: true, ..BodyWriter::new(inputs, page, root) };
    writer.body(body);
    writer.footnotes();
    let (html, notes) = (writer.out.html, writer.out.notes);
    let (before, after) = html.split_at(writer.common.unwrap_or(html.len()));
    let joined = Joined { address: "", prefix_of: &|_| None, shared: None, mark: "-" };
    // No sign of the author's stands for what layouts put in later.
    let is_sign = |letter: char| letter.is_control() && !matches!(letter, '\n' | '\t');
    let own = |html: &str| joined.rewrite(&html.replace(is_sign, ""), &format!("bloc-{name}"), 0);
    let (mut before, mut after) = (own(before), own(after));
    (if writer.common.is_some() { &mut after } else { &mut before }).push_str(&own(&notes));
    BlockHtml { before, common: writer.common.is_some(), after }
}
