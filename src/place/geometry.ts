/** Great-circle distance in kilometres on a sphere of the mean Earth radius (IUGG, 6371.0088 km). */
export function distanceKm(latA: number, lonA: number, latB: number, lonB: number): number {
  const haversine =
    Math.sin(((latB - latA) * RADIAN) / 2) ** 2 +
    Math.cos(latA * RADIAN) * Math.cos(latB * RADIAN) * Math.sin(((lonB - lonA) * RADIAN) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(haversine)));
}

const EARTH_RADIUS_KM = 6371.0088;
const RADIAN = Math.PI / 180;
