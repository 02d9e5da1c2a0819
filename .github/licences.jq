# From a bill of materials (CycloneDX), the licences of what the program is made of, as a table of Markdown. Fails where a licence is not
# among those that somebody has read and that a program under the MIT licence may be published with.
def read: ["MIT", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0"];
def licences: [.licenses[]? | .license.id // .license.name // .expression];
def address: (.externalReferences // [] | map(select(.type == "website" or .type == "vcs").url) | first);
def linked($to): if $to then "[\(.)](\($to))" else . end;
def cell: gsub("\\s+"; " ") | gsub("\\|"; "\\|");

.components | map(select(.scope != "excluded")) | sort_by(.name) as $all
| ($all | map(select((licences | length) == 0 or (licences - read | length) > 0))) as $unread
| if $unread | length > 0
  then error("Read these licences before they are added: " + ($unread | map("\(.name) \(.version): \(licences | join(", "))") | join("; ")))
  else
    "# Licences",
    "",
    "The program is published under the MIT licence (`LICENSE`). It contains these packages, each under the licence that it names, and the",
    "runtime of .NET (MIT, copyright .NET Foundation and Contributors).",
    "",
    "| Package | Version | Licence | Copyright |",
    "|---|---|---|---|",
    ($all[] | "| \(address as $to | .name | linked($to)) | \(.version) | \(licences | map("[\(.)](https://spdx.org/licenses/\(.).html)") | join(", ")) | \(.copyright // .authors // "" | if type == "array" then map(.name) | join(", ") else . end | cell) |")
  end
