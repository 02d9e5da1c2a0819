using Site.Generator.Files;

namespace Site.Generator.Publishing;

/// <summary>Takes the files of a site, from any number of threads.</summary>
internal interface ISiteTarget
{
    /// <summary>Takes a file.</summary>
    /// <param name="file">The file, under its address from the root of the whole.</param>
    /// <returns>By what it will be known again; null where it will not be.</returns>
    KeptFile? Take(RenderedFile file);

    /// <summary>Takes files as the published site has them; all, or none.</summary>
    /// <param name="files">The files.</param>
    /// <returns>Whether they are there, and so taken.</returns>
    bool TryKeep(IReadOnlyList<KeptFile> files);
}
