/** Some fifty operations once sums are put together, of the kinds that a loss surface is made of. */
export const fiftyOperations = "sin(x*y + 0.5)*exp(-(x^2 + y^2)/4) + log(1 + (x - 0.3)^2 + (y + 0.7)^2) - tanh(2*x - y)*cos(3*y + x)/(1 + x^2)"
  + " + sqrt(1 + (x - y)^2)*(x^3 - 3*x*y^2)/9 + 1/(1 + exp(-(x + 2*y - 1))) + 0.1*(x^2 - y)^2 + 0.01*(1 - x)^2"
  + " + atan(x - 2*y)*exp(-abs(x)/3) + sin(5*x)*sin(7*y)/(2 + cos(x - y)) + (x + y)/(3 + y^2)";
