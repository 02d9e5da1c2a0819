using System.Text;

namespace Site.Theme.Bundling;

/// <summary>The files of <c>theme/assets</c> as they are written, before anything is made of them.</summary>
internal static class AssetSource
{
    /// <summary>Reads one of them.</summary>
    /// <param name="name">Its path below <c>theme/assets</c>.</param>
    public static string Load(string name)
    {
        using var reader = new StreamReader(typeof(AssetSource).Assembly.GetManifestResourceStream("assets/" + name)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
