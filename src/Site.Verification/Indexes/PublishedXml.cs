using System.Xml;

namespace Site.Verification.Indexes;

/// <summary>Opens published XML, which may be anybody's: nothing is fetched, expanded or run for it.</summary>
internal static class PublishedXml
{
    /// <summary>Opens it.</summary>
    /// <param name="bytes">Any bytes.</param>
    /// <param name="most">How many characters are read.</param>
    /// <exception cref="XmlException">It is none; also thrown while it is read.</exception>
    public static XmlReader Open(byte[] bytes, long most) => XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = most,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });
}
