//! Pages whose blocks a territory overrides: each is made with a template of ours that extends the theme's.
//!
//! What the territory says comes as a value, never as a part of a template: the engine reads no word of it. A theme whose
//! blocks nobody overrides has no such templates.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::block::ThemeBlock;
use super::context::{BLOCKS, Context};
use super::template::Template;
use super::template_sources::Sources;

/// The engine with these templates too, and their names.
#[derive(Debug)]
pub(super) struct BlockTemplates {
    engine: tera::Tera,
    names: BTreeMap<Template, String>,
}

impl BlockTemplates {
    pub(super) fn of(engine: &tera::Tera, blocks: &[ThemeBlock], sources: &Sources) -> Self {
        let mut engine = engine.clone();
        let mut names = BTreeMap::new();
        let mut texts = Vec::new();
        for template in Template::of_sites() {
            let mut text = String::new();
            for ThemeBlock { name, .. } in blocks.iter().filter(|block| block.is_in(template, sources)) {
                let own = format!("{BLOCKS}.{name}");
                let _ = write!(
                    text,
                    "{{% block {name} %}}{{{{ {own}.avant | safe }}}}{{% if {own}.commun %}}{{{{ super() }}}}{{% endif %}}\
                     {{{{ {own}.apres | safe }}}}{{% endblock {name} %}}"
                );
            }
            if !text.is_empty() {
                // Its ending says that values are escaped.
                let name = format!("{BLOCKS}/{}", template.file_name());
                texts.push((name.clone(), format!("{{% extends \"{}\" %}}{text}", template.file_name())));
                names.insert(template, name);
            }
        }
        engine.add_raw_templates(texts).expect("a template can be extended by blocks that it has");
        Self { engine, names }
    }

    pub(super) fn render(&self, template: Template, context: &Context) -> tera::TeraResult<String> {
        let name = self.names.get(&template).map_or(template.file_name(), String::as_str);
        self.engine.render(name, context.inner())
    }
}
