using Jint;
using Jint.Native;

namespace Guide.Tests.Search;

/// <summary>The search of a published site, run by Jint: the theme's script over the site's files.</summary>
internal sealed class PublishedSearch : IDisposable
{
    private const int Shown = 10;

    private readonly Engine _engine = new();
    private readonly JsValue _find;

    /// <summary>Makes the search of a site.</summary>
    /// <param name="folder">The folder it is published in.</param>
    public PublishedSearch(string folder)
    {
        foreach (var file in new[] { "words.js", "ranking.js" })
        {
            _engine.Modules.Add("./" + file, File.ReadAllText(Repository.File("theme/assets/search/" + file)));
        }

        _find = _engine.Modules.Import("./ranking.js").Get("find");
        _engine.SetValue("read", (string name) =>
        {
            var path = Path.Combine(folder, "search", name + ".js");
            BytesLoaded += new FileInfo(path).Length;
            return File.ReadAllText(path);
        });
        _engine.Execute("""
            const files = {};
            const siteSearch = (name, data) => files[name] = data;
            const load = async (name) => {
              if (!files[name]) eval(read(name));
              return files[name];
            };
            """);
    }

    /// <summary>How many bytes of data were loaded so far.</summary>
    public long BytesLoaded { get; private set; }

    /// <summary>The addresses of the best answers, best first.</summary>
    public List<string> Find(string question)
    {
        var answers = _engine.Invoke(_find, question, Shown, _engine.Evaluate("load")).UnwrapIfPromise();
        return [.. answers.Get("entries").AsArray().Select(e => e.Get(1).AsString())];
    }

    /// <inheritdoc/>
    public void Dispose() => _engine.Dispose();
}
