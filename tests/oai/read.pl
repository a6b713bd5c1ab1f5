# usage: read.pl oai.xml COUNT : reads the records with HTTP::OAI and with Catmandu, and asks each for its rights.
use strict;
use warnings;
use HTTP::OAI;
use HTTP::OAI::Metadata::OAI_DC;
use Catmandu::Importer::OAI;

my ($file, $expected) = @ARGV;
my $licence = "https://creativecommons.org/licenses/by-sa/4.0/";

my $repository = HTTP::OAI::Harvester->new(baseURL => "file:$file");
my ($count, $licensed, %seen) = (0, 0);
my $records = $repository->ListRecords(metadataPrefix => "oai_dc", handlers => { metadata => "HTTP::OAI::Metadata::OAI_DC" });
while (my $record = $records->next) {
    $count++;
    $seen{ $record->identifier }++;
    my @rights = @{ $record->metadata->dc->{rights} || [] };
    $licensed++ if grep { index($_, $licence) >= 0 } @rights;
}
die "HTTP::OAI: " . $records->message . "\n" if $records->is_error;
die "HTTP::OAI read $count records, $licensed with their licence, " . scalar(keys %seen) . " identifiers; $expected expected\n"
    unless $count == $expected && $licensed == $expected && keys %seen == $expected;

my ($read, $named) = (0, 0);
Catmandu::Importer::OAI->new(url => "file:$file", metadataPrefix => "oai_dc", handler => "oai_dc")->each(sub {
    $read++;
    $named++ if grep { index($_, $licence) >= 0 } @{ $_[0]->{rights} || [] };
});
die "Catmandu read $read records, $named with their licence; $expected expected\n" unless $read == $expected && $named == $expected;
print "$count records read by two harvesters, each with its rights\n";
