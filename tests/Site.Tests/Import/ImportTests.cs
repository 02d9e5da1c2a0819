namespace Site.Tests.Import;

/// <summary>Makes sites of small folders of other tools.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly InputFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task MkDocs_gives_title_address_menu_and_what_its_plugins_would_do()
    {
        Write("mkdocs.yml", """
            site_name: "Our docs: all"
            site_url: https://docs.example.org/
            repo_url: https://github.com/owner/docs
            theme: { name: material, language: de }
            plugins: [search, blog]
            markdown_extensions:
              - admonition
              - pymdownx.snippets
              - pymdownx.emoji: { emoji_index: !!python/name:material.extensions.emoji.twemoji }
            extra_css: [x.css]
            nav:
              - Home: index.md
              - Guide:
                  - guide/install.md
                  - Use it: guide/use.md
                  - Elsewhere: https://example.org/
              - Gone: gone.md
            """);
        Write("docs/index.md", "# Home\n\n[use](guide/use.md)\n");
        Write("docs/guide/use.md", "# Use\n");
        Write("docs/guide/install.md", "# Install\n");
        Write("docs/img/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n");

        var run = await Import();

        Assert.Equal(
            """
            Made a site in new/ of what MkDocs has in old/: 3 pages, 1 other file.

            Carried over:
            - site.yml: title, language, address, repository.
            - toc.yml: the menu, with 3 pages.

            Not carried over:
            - The theme 'material', with its colours, icons and templates: pages have this program's.
            - Plugins, and what they would have made of the pages: blog.
            - Extensions of Markdown: pymdownx.snippets. 'check' names what is left of them in pages.
            - 'extra_css': style sheets.
            - 1 entry of the menu leading to other sites.
            - 1 entry of the menu without a page: 'gone.md'.

            Next: site preview --input new

            """,
            run.Out);
        Assert.Equal("""
            title: "Our docs: all"
            language: de
            url: https://docs.example.org/
            repository: https://github.com/owner/docs

            """, Read("site.yml"));
        await CheckMenu("Home", "Guide| Install", "Guide| Use it");
    }

    [Fact]
    public async Task Docusaurus_gives_both_menus_pages_of_mdx_and_files_at_the_root()
    {
        WriteDocusaurus();

        var run = await Import();

        Assert.Contains(": 6 pages, 1 other file.\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("- 2 pages of MDX are Markdown now, without the lines that import", run.Out, StringComparison.Ordinal);
        Assert.Equal("title: It's ours\ndescription: Short\nlanguage: en\nurl: https://example.org/project/\n", Read("site.yml"));
        var intro = Read("docs/01-intro.md");
        Assert.Contains("[g](./guides/index.md)", intro, StringComparison.Ordinal);
        Assert.DoesNotContain("@theme/Tabs", intro, StringComparison.Ordinal);
        Assert.Contains("\nimport x from 'y';\n", intro, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.At("new", "img", "a.svg")));
        Assert.Equal("""
            # The menu: order, titles and parts of the pages. A page that is not listed comes last.
            - href: docs/01-intro.md
            - name: Guides
              href: docs/guides/index.md
              items:
                - href: docs/guides/other.md
            - name: API
              items:
                - href: docs/api/b.md
                - name: Part A
                  items:
                    - href: docs/api/a/x.md

            """, Read("toc.yml"));
        await CheckMenu("Intro", "Guides| Named", "API| B", "API| X");
    }

    [Fact]
    public async Task VitePress_gives_the_menus_of_its_folders_and_names_a_page_that_is_a_layout()
    {
        Write("docs/.vitepress/config.mts", """
            import { defineConfig } from 'vitepress'
            export default defineConfig({
              title: "Fast", description: `What it is`, lang: 'en-GB',
              themeConfig: {
                nav: [{ text: 'Guide', link: '/guide/' }],
                sidebar: {
                  '/guide/': { base: '/guide/', items: [{ text: 'Start', collapsed: false, items: [
                    { text: 'What is it?', link: 'what' }, /* no */ { text: 'Begin', link: 'start.html' }] }] },
                  '/api/': computed(),
                },
              },
            })
            """);
        Write("docs/index.md", "---\nlayout: home\nhero: { name: Fast }\n---\n");
        Write("docs/guide/what.md", "# What\n");
        Write("docs/guide/start.md", "# Start\n");
        Write("docs/public/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n");

        var run = await Import();

        Assert.Contains("- 'index.md': its words stand in its front matter, for a layout of the theme.", run.Out, StringComparison.Ordinal);
        Assert.Contains("- 'nav': the bar at the top; the menu has all pages.", run.Out, StringComparison.Ordinal);
        Assert.Equal("title: Fast\ndescription: What it is\nlanguage: en-GB\n", Read("site.yml"));
        Assert.True(File.Exists(_folder.At("new", "logo.svg")));
        await CheckMenu("Start| What is it?", "Start| Begin");
    }

    [Fact]
    public async Task MdBook_gives_its_parts_and_what_its_pages_include()
    {
        Write("book.toml", """
            [book]
            title = "The \"Book\"" # new
            language = 'en'
            [output.html]
            git-repository-url = "https://github.com/o/b"
            [preprocessor.mermaid]
            """);
        Write("src/SUMMARY.md", """
            # Summary

            [Preface](preface.md)

            # Part one

            - [`First`](one/README.md)
                - [Second](./one/two.md)
            - [Planned]()
            """);
        Write("src/preface.md", "# Preface\n");
        Write("src/one/README.md", """
            # First

            ```rust
            {{#rustdoc_include ../../listings/a.rs:main}}
            ```

            {{#include ../../listings/a.rs:1:2}} {{#include ../gone.md}}

            """);
        Write("src/one/two.md", "# Second\n");
        Write("listings/a.rs", "// one\n// two\n// ANCHOR: main\nfn main() {}\n// ANCHOR_END: main\n// end\n");

        var run = await Import();

        Assert.Contains("- 2 included files stand in the pages that included them.\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("- 1 include of files that are not in the folder, not there,", run.Out, StringComparison.Ordinal);
        Assert.Contains("- Chapters of SUMMARY.md that lead nowhere yet: 1.\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("what they would have made of the pages: mermaid.\n", run.Out, StringComparison.Ordinal);
        Assert.Equal("title: \"The \\\"Book\\\"\"\nlanguage: en\nrepository: https://github.com/o/b\n", Read("site.yml"));
        Assert.Equal("# First\n\n```rust\nfn main() {}\n```\n\n// one\n// two {{#include ../gone.md}}\n", Read("one/README.md"));
        await CheckMenu("Preface", "Part one| First", "Part one| Second");
    }

    [Fact]
    public async Task Hugo_gives_front_matter_of_TOML_as_YAML_and_files_at_the_root()
    {
        Write("hugo.toml", """
            baseURL = 'https://example.org/'
            languageCode = 'en-us'
            title = 'Hugo site'
            theme = 'ananke'
            [params]
            description = 'About it'
            """);
        Write("content/_index.md", "+++\ntitle = 'Home'\ndate = 2025-01-02T10:00:00+01:00\ndraft = false\n+++\n\nWelcome.\n");
        Write("content/posts/a.md", """
            +++
            title = "A: first"
            weight = 2
            tags = ['x', "y"]
            aliases = [
              '/old/a/',
            ]
            [params]
            color = 'red'
            +++
            # A

            """);
        Write("content/posts/b.md", "---\ntitle: B\nweight: 1\n---\nB.\n");
        Write("static/robots.txt", "User-agent: *\n");
        Write("static/sitemap.xml", "<urlset/>\n");
        Write("static/img/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n");
        Write("layouts/x.html", "<p>");

        var run = await Import();

        Assert.Contains("- Front matter of 2 pages, written in TOML, is YAML now.\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("- The theme 'ananke': pages have this program's look.\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("- The folder 'layouts': templates and shortcodes;", run.Out, StringComparison.Ordinal);
        Assert.Equal("title: Hugo site\ndescription: About it\nlanguage: en-us\nurl: https://example.org/\n", Read("site.yml"));
        Assert.Equal(
            "---\ntitle: \"A: first\"\nweight: 2\ntags: [\"x\", \"y\"]\naliases: [\"/old/a/\"]\nparams:\n  color: red\n---\n# A\n",
            Read("posts/a.md"));
        Assert.True(File.Exists(_folder.At("new", "img", "a.svg")));
        Assert.Equal("User-agent: *\n", Read("robots.txt"));
        Assert.Contains("- Files that this program writes itself: 'sitemap.xml'.\n", run.Out, StringComparison.Ordinal);
        await CheckMenu("Home", "B", "A: first");
        Assert.True(File.Exists(_folder.At("output", "old", "a", "index.html")));
    }

    [Theory]
    [InlineData("old", "old/new", "'old/new' lies within 'old'.")]
    [InlineData("old", "input", "'input' is there and is not empty.")]
    [InlineData("none", "new", "There is no folder 'none'.")]
    [InlineData("input", "new", "'input' has no settings of MkDocs (mkdocs.yml), Docusaurus")]
    public async Task What_cannot_be_imported_is_said_and_nothing_is_written(string from, string to, string why)
    {
        Write("mkdocs.yml", "site_name: x\n");
        _folder.Write("index.md", "# Home\n");
        var before = Directory.GetFileSystemEntries(_folder.Root, "*", SearchOption.AllDirectories);

        var run = await ProgramRun.InAsync(_folder.Root, "import", from, "--output", to);

        Assert.Equal((ExitCode.Failure, ""), (run.Exit, run.Out));
        Assert.StartsWith("site: " + why, run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetFileSystemEntries(_folder.Root, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Pages_that_settings_look_for_elsewhere_are_not_read()
    {
        Write("mkdocs.yml", "site_name: x\ndocs_dir: ../../..\n");

        var run = await Import(ExitCode.Failure);

        Assert.Equal("site: MkDocs keeps its pages in '../../..', and there is no Markdown there.\n", run.Error);
    }

    private void WriteDocusaurus()
    {
        Write("docusaurus.config.ts", """
            import type { Config } from '@docusaurus/types';
            // title: 'a comment'
            const config: Config = {
              title: 'It\'s ours',
              tagline: "Short" as string,
              url: 'https://example.org', baseUrl: '/project/',
              i18n: { defaultLocale: 'en', locales: ['en'] },
              presets: [['classic', { docs: { sidebarPath: './sidebars.ts' } } satisfies Options]],
            } satisfies Config;
            export default config;
            """);
        Write("sidebars.ts", """
            const sidebars: SidebarsConfig = {
              docs: [
                'intro',
                { type: 'category', label: 'Guides', link: { type: 'doc', id: 'guides/index' }, items: ['guides/named', ...more] },
                { type: 'category', label: 'API', items: [{ type: 'autogenerated', dirName: 'api' }] },
                { type: 'link', label: 'Elsewhere', href: 'https://example.com' },
              ],
            };
            export default sidebars;
            """);
        Write("docs/01-intro.mdx", """
            ---
            title: Intro
            ---
            import Tabs from '@theme/Tabs';

            # Intro

            <Tabs>Kept words</Tabs> [g](./guides/index.mdx)

            ```js
            import x from 'y';
            ```

            """);
        Write("docs/guides/index.mdx", "# Guides\n");
        Write("docs/guides/other.md", "---\nid: named\n---\n# Named\n");
        Write("docs/api/b.md", "---\nsidebar_position: 1\n---\n# B\n");
        Write("docs/api/a/x.md", "# X\n");
        Write("docs/api/a/_category_.json", "{ \"label\": \"Part A\", \"position\": 2 }\n");
        Write("src/pages/about.md", "# About\n");
        Write("src/pages/index.js", "export default function Home() {}\n");
        Write("static/img/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n");
    }

    private void Write(string path, string text) => _folder.Write("../old/" + path, text);

    private string Read(string path) => File.ReadAllText(_folder.At("new", path));

    private async Task<ProgramRun> Import(int exit = ExitCode.Success)
    {
        var run = await ProgramRun.InAsync(_folder.Root, "import", "old", "--output", "new");
        Assert.Equal(exit, run.Exit);
        return run;
    }

    /// <summary>Builds the new site, and compares the titles of its pages in the order of the menu, each after its part.</summary>
    private async Task CheckMenu(params string[] titles)
    {
        var build = await ProgramRun.InAsync(_folder.Root, "build", "--input", "new");
        Assert.True(build.Exit == ExitCode.Success, build.Out);
        var page = await File.ReadAllTextAsync(_folder.At("output", "index.html"), TestContext.Current.CancellationToken);
        var menu = Html.Parse(page).QuerySelectorAll("nav[aria-label] li a").Select(a => a.TextContent.Trim()).ToList();
        var listed = menu.Where(m => titles.Any(t => t.EndsWith(m, StringComparison.Ordinal)));
        Assert.Equal(titles.Select(t => t.Split("| ")[^1]), listed.Take(titles.Length));
    }
}
