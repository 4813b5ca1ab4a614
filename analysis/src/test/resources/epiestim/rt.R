# Reproduction numbers by EpiEstim (Debian: r-cran-epiestim).
# Usage: Rscript rt.R series.csv estimates.csv
# series.csv: series,day,local,imported,mean_si,std_si,window; days from 1, in order.
suppressPackageStartupMessages(library(EpiEstim))
arguments <- commandArgs(trailingOnly = TRUE)
given <- read.csv(arguments[1], stringsAsFactors = FALSE)
begun <- proc.time()[["elapsed"]]
all <- lapply(unique(given$series), function(name) {
  one <- given[given$series == name, ]
  days <- nrow(one)
  window <- one$window[1]
  config <- make_config(list(
    mean_si = one$mean_si[1], std_si = one$std_si[1],
    t_start = seq(2, days - window + 1), t_end = seq(window + 1, days)))
  found <- suppressWarnings(suppressMessages(
    estimate_R(one[, c("local", "imported")], method = "parametric_si", config = config)))$R
  found <- found[!is.na(found[["Mean(R)"]]), ]
  data.frame(
    series = name, first = found$t_start, last = found$t_end,
    mean = found[["Mean(R)"]], deviation = found[["Std(R)"]],
    q025 = found[["Quantile.0.025(R)"]], q05 = found[["Quantile.0.05(R)"]], q25 = found[["Quantile.0.25(R)"]],
    q50 = found[["Median(R)"]], q75 = found[["Quantile.0.75(R)"]], q95 = found[["Quantile.0.95(R)"]],
    q975 = found[["Quantile.0.975(R)"]])
})
seconds <- proc.time()[["elapsed"]] - begun
result <- do.call(rbind, all)
for (column in names(result)[-(1:3)]) result[[column]] <- sprintf("%.15g", result[[column]])
write.csv(result, arguments[2], row.names = FALSE, quote = FALSE)
cat(sprintf("EpiEstim %s, R %s.%s, %.3f s\n", packageVersion("EpiEstim"), R.version$major, R.version$minor, seconds))
