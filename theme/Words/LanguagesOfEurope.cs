namespace Site.Theme.Words;

/// <summary>What the frame says in English, German, French and Spanish.</summary>
internal static class LanguagesOfEurope
{
    public static FrameWords English { get; } = new()
    {
        Search = "Search",
        Text = "Text:",
        Licence = "licence",
        SourceOfSite = "Source of this site",
        EditPage = "Edit this page",
        Feed = "Feed of changes",
        RestsOn = "What this site rests on",
        EveryPrice = "Every price",
        NoCookies = "No cookies, no scripts from elsewhere",
        Pages = "Pages",
        Menu = "Menu",
        OnThisPage = "On this page",
        WhereThisPageIs = "Where this page is",
        PreviousAndNext = "Previous and next page",
        Previous = "Previous",
        Next = "Next",
        AllPages = "All pages",
        NotFound = "Page not found",
        NoPageHere = "There is no page at this address. It may have moved.",
        ToTheStart = "To the start",
        Moved = "This page has moved",

        // The scripts themselves speak English.
        ForScripts = [],
    };

    public static FrameWords German { get; } = new()
    {
        Search = "Suche",
        Text = "Text:",
        Licence = "Lizenz",
        SourceOfSite = "Quelltext dieser Website",
        EditPage = "Diese Seite bearbeiten",
        Feed = "Feed der Änderungen",
        RestsOn = "Worauf diese Website beruht",
        EveryPrice = "Alle Preise",
        NoCookies = "Keine Cookies, keine fremden Skripte",
        Pages = "Seiten",
        Menu = "Menü",
        OnThisPage = "Auf dieser Seite",
        WhereThisPageIs = "Wo diese Seite steht",
        PreviousAndNext = "Vorige und nächste Seite",
        Previous = "Zurück",
        Next = "Weiter",
        AllPages = "Alle Seiten",
        NotFound = "Seite nicht gefunden",
        NoPageHere = "Unter dieser Adresse gibt es keine Seite. Vielleicht ist sie umgezogen.",
        ToTheStart = "Zum Anfang",
        Moved = "Diese Seite ist umgezogen",
        ForScripts =
        [
            "Farben", "Link zu diesem Abschnitt", "Kopieren", "Kopiert", "Ausgewählt", "Diese Website durchsuchen", "Treffer",
            "Aussage", "Quelle",
            "Nichts gefunden. Versuchen Sie weniger Wörter oder eine andere Schreibung.", "Die besten # von ##", "# Treffer", "1 Treffer",
            "Die Suche konnte nicht geladen werden. Sind Sie online?", "Esc: Suche schließen",
        ],
    };

    public static FrameWords French { get; } = new()
    {
        Search = "Recherche",
        Text = "Texte :",
        Licence = "licence",
        SourceOfSite = "Sources de ce site",
        EditPage = "Modifier cette page",
        Feed = "Flux des modifications",
        RestsOn = "Ce sur quoi ce site s’appuie",
        EveryPrice = "Tous les prix",
        NoCookies = "Ni cookies, ni scripts venus d’ailleurs",
        Pages = "Pages",
        Menu = "Menu",
        OnThisPage = "Sur cette page",
        WhereThisPageIs = "Où se trouve cette page",
        PreviousAndNext = "Page précédente et page suivante",
        Previous = "Précédent",
        Next = "Suivant",
        AllPages = "Toutes les pages",
        NotFound = "Page introuvable",
        NoPageHere = "Il n’y a pas de page à cette adresse. Elle a peut-être été déplacée.",
        ToTheStart = "Vers l’accueil",
        Moved = "Cette page a été déplacée",
        ForScripts =
        [
            "Couleurs", "Lien vers cette section", "Copier", "Copié", "Sélectionné", "Rechercher sur ce site", "Réponses",
            "Affirmation", "Source",
            "Rien trouvé. Essayez moins de mots, ou une autre orthographe.", "Les # meilleures réponses sur ##", "# réponses", "1 réponse",
            "La recherche n’a pas pu être chargée. Êtes-vous en ligne ?", "Échap : fermer la recherche",
        ],
    };

    public static FrameWords Spanish { get; } = new()
    {
        Search = "Buscar",
        Text = "Texto:",
        Licence = "licencia",
        SourceOfSite = "Código fuente de este sitio",
        EditPage = "Editar esta página",
        Feed = "Canal de cambios",
        RestsOn = "En qué se basa este sitio",
        EveryPrice = "Todos los precios",
        NoCookies = "Sin cookies ni scripts ajenos",
        Pages = "Páginas",
        Menu = "Menú",
        OnThisPage = "En esta página",
        WhereThisPageIs = "Dónde está esta página",
        PreviousAndNext = "Página anterior y siguiente",
        Previous = "Anterior",
        Next = "Siguiente",
        AllPages = "Todas las páginas",
        NotFound = "Página no encontrada",
        NoPageHere = "No hay ninguna página en esta dirección. Puede que se haya movido.",
        ToTheStart = "Al inicio",
        Moved = "Esta página se ha movido",
        ForScripts =
        [
            "Colores", "Enlace a esta sección", "Copiar", "Copiado", "Seleccionado", "Buscar en este sitio", "Respuestas",
            "Afirmación", "Fuente",
            "No se ha encontrado nada. Pruebe con menos palabras o con otra grafía.", "Las # mejores de ##", "# respuestas", "1 respuesta",
            "No se ha podido cargar la búsqueda. ¿Está en línea?", "Esc: cerrar la búsqueda",
        ],
    };
}
