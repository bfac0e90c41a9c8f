//! Names with their article.

use jalon::french::article::{Article, of, to, with_article};

#[test]
fn contractions() {
    for (article, name, with, expected_of, expected_to) in [
        ("le", "Pays bleu", "le Pays bleu", "du Pays bleu", "au Pays bleu"),
        ("la", "Côte", "la Côte", "de la Côte", "à la Côte"),
        ("l'", "Entre-Deux", "l’Entre-Deux", "de l’Entre-Deux", "à l’Entre-Deux"),
        ("l’", "Île", "l’Île", "de l’Île", "à l’Île"),
        ("les", "Vallées", "les Vallées", "des Vallées", "aux Vallées"),
        ("", "Sarlat", "Sarlat", "de Sarlat", "à Sarlat"),
        ("", "Arcachon", "Arcachon", "d’Arcachon", "à Arcachon"),
        ("", "Évreux", "Évreux", "d’Évreux", "à Évreux"),
        ("", "Hendaye", "Hendaye", "d’Hendaye", "à Hendaye"),
        ("", "Hossegor", "Hossegor", "de Hossegor", "à Hossegor"),
        ("", "Hautefort", "Hautefort", "de Hautefort", "à Hautefort"),
        ("", "Yssingeaux", "Yssingeaux", "d’Yssingeaux", "à Yssingeaux"),
        ("", "Yenne", "Yenne", "de Yenne", "à Yenne"),
        ("", "", "", "de ", "à "),
    ] {
        let article = Article::parse(article).unwrap();
        assert_eq!(with_article(article, name), with);
        assert_eq!(of(article, name), expected_of);
        assert_eq!(to(article, name), expected_to);
    }
    assert_eq!(Article::parse("un"), None);
}
