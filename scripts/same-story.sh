#!/bin/sh
# Writes the derived files of Tests/Fixtures/SameStory anew from the masters there, with the
# programs that its README.md names: pandoc, LibreOffice, calibre, zip, and Python with EbookLib
# (PYTHON names an interpreter that has it).
set -eu
cd "$(dirname "$0")/../Tests/Fixtures/SameStory"
here=$(cd ../../.. && pwd)/scripts
folder=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python=${PYTHON:-python3}
export PYTHONHASHSEED=0 SOURCE_DATE_EPOCH=1231372800 TZ=UTC LC_ALL=C.UTF-8 HOME="$work"

python_step() { "$python" "$here/same-story.py" "$@"; }

echo "parts of the masters"
python_step parts "$folder" "$work"

echo "pandoc"
pandoc story.html -f html -t commonmark -o story-labels.md
pandoc "$work/body.html" -f html --metadata-file "$work/fields.yaml" \
  -s -t markdown-smart -o story-yaml.md
for format in fb2 epub3 epub2; do
  pandoc story.html -f html --metadata-file "$work/book.yaml" -t $format \
    -o "$work/pandoc.$format"
done
pandoc "$work/poem.html" -f html+raw_html --metadata-file "$work/fields.yaml" -t native \
  --lua-filter "$work/poem.lua" -o "$work/poem.native"
pandoc "$work/poem.native" -f native --metadata-file "$work/book.yaml" -s -t fb2 -o story-poem.fb2
cp "$work/pandoc.fb2" story.fb2
cp "$work/pandoc.epub3" story-pandoc3.epub
cp "$work/pandoc.epub2" story-pandoc2.epub
for format in docx odt rtf; do
  pandoc story.html -f html -M author='Marn Oakley' -s -o story-pandoc.$format
done

echo "LibreOffice"
convert() {
  file=$1
  shift
  timeout 120 soffice "-env:UserInstallation=file://$work/profile" --headless --norestore "$@" \
    --outdir "$work/office" "$file" </dev/null >"$work/office.log" 2>&1 ||
    { cat "$work/office.log" >&2; exit 1; }
}
cp story.html "$work/story.html"
convert "$work/story.html" --infilter='HTML (StarWriter)' --convert-to odt:writer8
convert "$work/office/story.odt" --convert-to 'docx:MS Word 2007 XML'
convert "$work/office/story.odt" --convert-to 'rtf:Rich Text Format'
convert "$work/office/story.odt" --convert-to 'html:HTML (StarWriter)'
for format in odt docx rtf; do cp "$work/office/story.$format" story.$format; done
cp "$work/office/story.html" story-libreoffice.html

echo "calibre"
ebook-convert story.html "$work/calibre.epub" --no-default-epub-cover --insert-metadata \
  --title 'The Lamp on the East Pier' --authors 'Marn Oakley' \
  --series 'Lights on the Water' --series-index 2 --language en --pubdate 2009-01-08 \
  --tags 'Stargate Atlantis, John Sheppard/Rodney McKay, Teen And Up Audiences, Major Character Death' \
  --comments 'The lamp on the east pier has gone out, and nobody told Rodney for nine days.' \
  --publisher 'Example Archive' >/dev/null
ebook-convert "$folder/story-ao3.html" "$work/ao3.epub" --input-encoding utf-8 \
  --toc-threshold 0 --use-auto-toc --no-default-epub-cover \
  --title 'The Lamp on the East Pier' --title-sort 'Lamp on the East Pier' \
  --authors 'Marn Oakley' --author-sort 'Marn Oakley' --language en --pubdate 2009-01-08 \
  --series 'Lights on the Water' --series-index 2 --publisher 'Archive of Our Own' \
  --comments '<p>The lamp on the east pier has gone out, and nobody told Rodney for nine days.</p>' \
  --tags 'Fanworks, Teen And Up Audiences, Major Character Death, M/M, Stargate Atlantis, Rodney McKay/John Sheppard, John Sheppard, Rodney McKay, Post-Episode: s03e17 Sunday, Grief, Letters' \
  --chapter "//h:body/h:div[@id='chapters']/h:h2[@class='toc-heading'] | //h:body/h:div[@id='chapters']/h:div[@class='meta group']/h:h2[@class='heading'] | //h:body/h:div[@id='preface' or @id='afterword']/h:h2[@class='toc-heading']" \
  >/dev/null
python_step settle-calibre "$work/calibre.epub" story-calibre.epub
python_step settle-calibre "$work/ao3.epub" story-ao3.epub

echo "EbookLib"
python_step ebooklib "$folder" story-ebooklib.epub

echo "mail"
python_step mail "$folder"

echo "zip"
rm -f story.zip
(cd "$work" && find lamp -exec touch -d @$SOURCE_DATE_EPOCH {} + && zip -q -X -r "$folder/story.zip" lamp)

python_step settle story.docx story.odt story-pandoc.docx story-pandoc.odt \
  story-pandoc2.epub story-pandoc3.epub story-ebooklib.epub
ls -l
